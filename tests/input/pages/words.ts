/** The words of the test pages, written for them. */
export const TITLE = 'La piscine de Valmont fermera dès lundi pour dix-huit mois'
export const LEAD =
  'Des fissures dans la charpente ont conduit la mairie à fermer le bassin plus tôt que prévu. Les clubs cherchent des créneaux dans les communes voisines.'
export const MAIN: readonly string[] = [
  'La piscine municipale de Valmont fermera ses portes lundi 4 novembre, a annoncé jeudi soir la maire, Hélène Castaing, devant le conseil municipal. Un rapport remis la semaine dernière par un bureau d’études signale des fissures sur quatre des douze poutres qui portent le toit.',
  '« Nous ne pouvons pas prendre le moindre risque avec les enfants des écoles », a déclaré l’élue. Le chantier, estimé à 6,2 millions d’euros, doit durer dix-huit mois. La région en paiera le tiers, le département un cinquième.',
  'Le club de natation, qui compte 340 licenciés, a appris la nouvelle par la presse. Son président, Karim Belkacem, dit avoir demandé un rendez-vous à deux reprises depuis septembre sans obtenir de réponse.',
  'Dans les écoles, les séances prévues cet hiver sont annulées. L’inspection académique cherche des solutions avec les bassins de Rocheval et de Saint-Maur, situés à une vingtaine de kilomètres.',
  'L’opposition reproche à la majorité d’avoir reporté les travaux deux fois. En 2019, un premier diagnostic recommandait déjà de surveiller la charpente chaque année, selon un document que nous avons consulté.',
  'La réouverture est annoncée pour le printemps 2026. D’ici là, les douze agents de la piscine seront affectés à d’autres services de la ville.',
]
export const SUBHEAD = 'Un diagnostic vieux de cinq ans'
export const TEASERS: readonly string[] = [
  'Météo : de fortes rafales attendues sur le littoral ce week-end',
  'Un boulanger de Rocheval remporte le concours de la meilleure galette',
  'Travaux sur la ligne 3 : ce qui change pour les voyageurs',
  'Football : Valmont arrache le nul dans les dernières minutes',
]
export const TEASER_TEXT =
  'Le conseil départemental a voté mardi un budget en légère hausse, avec une priorité donnée à l’entretien des collèges et des routes.'
export const COMMENTS: readonly string[] = [
  'Franchement c’est une honte, on paie des impôts pour rien et personne ne nous demande jamais notre avis dans cette ville.',
  'Moi je trouve que c’est plutôt prudent de leur part, il vaut mieux fermer que d’attendre un accident comme ailleurs.',
  'Et les abonnements annuels, ils vont être remboursés ou pas ? Je n’ai vu aucune information là-dessus sur le site.',
]
export const COOKIES =
  'Nous et nos partenaires utilisons des traceurs pour mesurer l’audience et vous proposer des publicités adaptées à vos centres d’intérêt. Vous pouvez changer d’avis à tout moment.'
export const NEWSLETTER =
  'Recevez chaque matin l’essentiel de l’actualité de votre commune dans votre boîte de courriel.'
export const RIGHTS =
  'Tous droits de reproduction et de représentation réservés. Le Courrier du Val, société par actions simplifiée.'
export const CAPTION = 'Le grand bassin, photographié en juin dernier pendant la fête du sport.'

export const paragraphs = (texts: readonly string[], tag = 'p'): string =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('\n')
export const links = (texts: readonly string[]): string =>
  `<ul>${texts.map((text, i) => `<li><a href="/a/${i}">${text}</a></li>`).join('')}</ul>`
/** A few words of each text: enough to know it by. */
export const known = (texts: readonly string[]): string[] => texts.map((text) => text.slice(0, 60))
