import { describe, expect, it } from 'vitest'
import { findBoilerplate } from '../../src/find/boilerplate.ts'
import { tagged } from '../helpers.ts'

const REPORT = [
  'Le tribunal de Valmer a condamné mardi l’armateur Paul Kerven à 40 000 euros d’amende pour la pollution de la baie en mai 2029.',
  'Onze pêcheurs s’étaient portés parties civiles. « Nous avons perdu une saison entière », a dit leur avocate, Lise Marchal, à la sortie de l’audience.',
]

/** Articles of many kinds, every line of which belongs to them. */
const ARTICLES: [string, string[]][] = [
  [
    'a conclusion that brings a decision',
    [
      ...REPORT,
      'En conclusion de l’audience, le président a ordonné la publication du jugement dans trois journaux et donné deux mois à l’armateur pour faire appel.',
    ],
  ],
  [
    'a conclusion that says what comes next',
    [
      ...REPORT,
      'Reste à savoir si l’amende sera payée : la société a été mise en liquidation en janvier, et son dernier navire, l’Aurore, est saisi au Havre.',
    ],
  ],
  [
    'a summary with new figures',
    [
      ...REPORT,
      'En résumé, la marée noire aura coûté 3,2 millions d’euros à la commune, dont 1,1 million pour le seul nettoyage des plages de Port-Blanc.',
    ],
  ],
  [
    'an introduction that tells in other words what follows',
    [
      'L’armateur qui avait souillé la baie de Valmer devra payer. Les pêcheurs, eux, attendent encore d’être indemnisés, quatre ans après les faits.',
      ...REPORT,
    ],
  ],
  [
    'a live blog',
    [
      '18h42. Les urnes sont closes à Valmer, où l’on attend les premiers résultats vers vingt heures.',
      '18h55. La participation dépasse celle du premier tour dans les quatre bureaux du port.',
      '19h10. Odile Ferrand arrive à la mairie sous les applaudissements de ses partisans.',
      '20h03. Odile Ferrand est élue avec 54 % des voix, selon les résultats complets.',
    ],
  ],
  [
    'a numbered list',
    [
      'La commission propose quatre mesures, qui seront soumises au vote le 3 juin :',
      '1. Interdire les filets de plus de cent mètres dans la baie.',
      '2. Fermer le chenal nord de novembre à mars.',
      '3. Payer les pêcheurs qui relèvent les casiers perdus.',
      '4. Publier chaque mois les mesures de la station de Port-Blanc.',
    ],
  ],
  [
    'a list of winners',
    [
      'Voici les lauréats du prix de la Ville de Valmer depuis sa création, tous choisis par un jury de lecteurs.',
      '2027 - Jeanne Morvan (FRA)',
      '2028 - Piet Haas (NED)',
      '2029 - Ana Lopes (POR)',
      '2030 - Yann Guével (FRA)',
    ],
  ],
  [
    'signatories at the end',
    [
      'Nous demandons au préfet de rouvrir l’enquête publique et de rendre les études de sol, que personne n’a pu lire.',
      'Jeanne Morvan',
      'Piet Haas',
      'Lise Marchal, avocate',
      'Yann Guével, pêcheur',
      'Odile Ferrand',
    ],
  ],
  [
    'questions and answers',
    [
      'Combien de temps les travaux vont-ils durer ?',
      'Neuf mois, si le temps le permet. La digue sera rouverte aux piétons avant l’été, et aux voitures en octobre.',
      'Qui paie ?',
      'La région, pour moitié. La commune emprunte le reste sur vingt ans, à un taux de 2,4 %.',
      'Pourquoi si tard ?',
      'Parce que l’appel d’offres a été cassé deux fois par le tribunal administratif de Rennes.',
    ],
  ],
  [
    'a recipe',
    [
      'La soupe de la criée se fait avec ce qui reste au fond de la caisse, un oignon et beaucoup de patience.',
      'Ingrédients :',
      '600 g de grondin',
      '2 oignons',
      '3 tomates',
      '20 cl de vin blanc',
      'Faites revenir les oignons dix minutes à feu doux, puis ajoutez les tomates coupées et le vin.',
      'Laissez cuire le poisson une demi-heure, passez le tout et servez avec du pain frotté d’ail.',
    ],
  ],
  [
    'an obituary',
    [
      'Le sculpteur Anton Greve est mort dimanche à Valmer, à l’âge de 91 ans. Il avait taillé le granit pendant sept décennies.',
      'Né à Bruges, il avait quitté l’école à treize ans pour la carrière de son oncle. La guerre l’avait fait marin, puis prisonnier.',
      'Il laisse trois filles, un atelier sans toit et une baleine de douze tonnes que la mairie n’a jamais su où poser.',
    ],
  ],
  [
    'an essay with anaphora',
    [
      'Nous voulons une école où l’on apprend à lire avant d’apprendre à noter, et où personne ne compte les minutes.',
      'Nous voulons une école où l’on apprend à se taire avant d’apprendre à parler, et où personne ne craint la cloche.',
      'Nous voulons une école où l’on apprend à perdre avant d’apprendre à gagner, et où personne ne reste sur le banc.',
    ],
  ],
  [
    'an essay on large questions',
    [
      'La solidarité est une responsabilité que nous portons ensemble, et l’avenir de notre société dépend de la confiance que nous saurons construire.',
      'Face à ces défis, nous devons changer d’échelle : la coopération n’est pas une stratégie, c’est une nécessité que chacun peut comprendre.',
      'Je crois à l’engagement, au dialogue, à la patience. Ce sont des perspectives modestes, mais ce sont les seules que je connaisse.',
    ],
  ],
  [
    'agency copy',
    [
      'La Banque de Sarvie a relevé jeudi son taux directeur de 0,25 point, à 3,75 %, comme l’attendaient les marchés.',
      'Le dram gagnait 0,4 % face à l’euro vers 14 heures. L’inflation a atteint 6,1 % en avril, au plus haut depuis 2023.',
      'Le gouverneur, Davor Petrak, doit s’exprimer vendredi devant le Parlement.',
    ],
  ],
  [
    'a poem',
    [
      'La mer a pris la clé du phare',
      'et l’a cachée sous un rocher,',
      'le gardien dort, il est trop tard,',
      'personne n’ose l’approcher.',
      'La mer a pris la clé du port',
      'et l’a donnée à la marée,',
      'les bateaux tirent sur leur mort,',
      'la ville reste désarmée.',
    ],
  ],
  [
    'a dialogue',
    [
      'Le juge a relu la lettre à voix haute, lentement, puis il a regardé l’accusé par-dessus ses lunettes.',
      '– C’est vous ?',
      '– Non.',
      '– Votre main, pourtant.',
      '– Ma main, oui.',
      'La salle a ri, et l’audience a été suspendue jusqu’au lendemain matin à la demande de l’avocate.',
    ],
  ],
  [
    'subheadings in a long report',
    [
      REPORT[0] as string,
      'Une baie fermée neuf mois',
      REPORT[1] as string,
      'Le silence de l’armateur',
      'Paul Kerven n’a pas répondu à nos questions. Son avocat, joint lundi, s’est contenté d’annoncer un appel.',
    ],
  ],
  [
    'stock phrases that somebody is quoted with',
    [
      ...REPORT,
      '« Cette décision marque une étape importante et ouvre de nouvelles perspectives de coopération entre tous les acteurs concernés de la baie », s’est réjoui le préfet.',
    ],
  ],
  [
    'a results table in words',
    [
      'Les résultats de la dix-huitième journée sont tombés dimanche soir, après le report du match de Brest.',
      'Valmer - Lormont : 2-1',
      'Brévannes - Tours : 0-0',
      'Dunes - Port-Blanc : 3-3',
      'Brest - Vannes : reporté',
    ],
  ],
  [
    'a correction in the body of a portrait',
    [
      'Elle a commencé comme apprentie chez un imprimeur de Lormont, où elle composait les faire-part de décès.',
      'Elle a publié son premier roman à quarante ans, sous un nom d’emprunt, et n’a jamais voulu en vendre les droits.',
      'Elle est l’auteure de ce mot que tout Valmer répète : on ne ferme pas la mer, on ferme les yeux.',
    ],
  ],
  [
    'a letter',
    [
      'Monsieur le préfet,',
      'Vous avez fermé la baie sans nous entendre. Trente familles vivent de la coque et de la palourde, et vous le saviez.',
      'Nous vous demandons un rendez-vous avant la fin du mois, à Valmer, et non à Rennes.',
    ],
  ],
]

describe('what belongs to an article', () => {
  it.each(ARTICLES)('is no boilerplate: %s', (_, lines) => {
    const text = lines.join('\n\n')
    const found = findBoilerplate(tagged(text))
    expect(found.map(({ start, end, reason }) => [text.slice(start, end), reason])).toEqual([])
  })
})

describe('a paragraph that stands twice', () => {
  const lead = `${REPORT[0]} ${REPORT[1]}`

  it('is found once: the introduction cut from it, not the paragraph', () => {
    const text = [REPORT[0], lead, 'Le jugement sera affiché en mairie pendant trois semaines.'].join('\n\n')
    const [copy, ...more] = findBoilerplate(tagged(text))
    expect(more).toEqual([])
    expect(copy).toMatchObject({ type: 'repetition', start: 0, end: REPORT[0]?.length })
    expect(text.slice(copy!.repeats!.start, copy!.repeats!.end)).toBe(lead)
  })

  it('is the later of two that are equal', () => {
    const text = [lead, 'Le jugement sera affiché en mairie pendant trois semaines.', lead].join('\n\n')
    expect(findBoilerplate(tagged(text)).map(({ start }) => start)).toEqual([text.lastIndexOf(lead)])
  })
})

describe('debris around an article', () => {
  const around = (before: string[], after: string[]): string[] => {
    const text = [...before, ...REPORT, ...after].join('\n\n')
    return findBoilerplate(tagged(text)).map(({ start, end }) => text.slice(start, end))
  }

  it.each([
    'Photo : Jeanne Morvan / Le Phare',
    'Illustration: capture d’écran',
    'Ce billet est également publié sur le blog de Jeanne Morvan.',
    'Accueil | Monde | Culture | Sport',
    'Accueil › Monde › Justice',
    'Suivez Le Phare de Valmer sur Facebook',
    'Soutenez Le Phare : abonnez-vous pour un euro',
    'En vente partout l’almanach du Phare https://phare.example/almanach et https://phare.example/carte',
    'Avec AGP',
    'jmo/kgr/lpa',
    'La rédaction',
    'Yann Guével',
  ])('is found below it: %s', (line) => {
    expect(around([], [line])).toEqual([line])
  })

  it('is found in the links under a pointer to other articles', () => {
    const links = ['Lire aussi :', 'Le phare de Valmer est à vendre', 'Pourquoi les coques disparaissent']
    expect(around([], links)).toEqual(links)
  })

  it('is found where a date stands on the line after the title, which is kept', () => {
    const text = `Valmer : l’armateur de la marée noire est condamné\n12/06/2031 à 18:45\n\n${REPORT.join('\n\n')}`
    expect(findBoilerplate(tagged(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      '12/06/2031 à 18:45',
    ])
  })
})
