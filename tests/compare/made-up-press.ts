import type { ReuseDocument } from '../../src/compare/reuse.ts'
import { segment } from '../../src/document/segment.ts'

const FUNCTION_WORDS =
  'de la le les des et à un une en du dans que qui pour sur il elle au par avec ne pas ce son sa ses plus aux se ont est sont cette leur mais ou où entre depuis sans sous après contre'.split(
    ' ',
  )
const CONTENT_WORDS =
  'maire conseil budget école digue port hôpital syndicat usine tribunal préfet enquête rapport réunion projet travaux quartier commune région habitants salariés élus députée ministre accord grève marché gare tramway forêt rivière récolte vendange pêcheurs marins navire cargaison incendie pompiers tempête inondation canicule neige montagne village chantier pont tunnel barrage centrale énergie prix hausse baisse impôt taxe subvention dette emprunt banque entreprise atelier commerce salaire retraite emploi chômage formation lycée université recherche laboratoire vaccin médecin infirmière malade clinique pharmacie musée théâtre concert festival roman film peintre joueur équipe stade tournoi finale entraîneur victoire défaite annonce décide refuse accepte propose demande ouvre ferme construit répare vend achète soigne enseigne protège menace détruit inaugure vote rejette approuve conteste juge condamne acquitte libère arrête cherche trouve perd gagne compte mesure prévoit attend espère craint regrette salue critique dénonce défend ancien nouveau grand petit rouge vert public privé local national européen ancienne nouvelle grande petite rapide lent coûteux gratuit difficile ouvert fermé prudent inquiet satisfait janvier février mars avril juin juillet septembre octobre lundi mardi jeudi samedi matin soir nuit semaine année siècle hier demain bientôt souvent parfois'.split(
    ' ',
  )

/** Numbers of 0 … 1 from a seed (xorshift32, Marsaglia 2003). */
export function createRandom(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

/** Every other word a function word, frequent ones first; a number now and then. */
function word(random: () => number): string {
  const kind = random()
  if (kind < 0.5) return FUNCTION_WORDS[Math.floor(random() ** 2 * FUNCTION_WORDS.length)] as string
  return kind < 0.97 ? pick(CONTENT_WORDS, random) : String(Math.floor(random() * 3000))
}

/** A paragraph as sentences of words. */
export type Sentences = string[][]

/** Two to five sentences of 8 to 22 words that mean nothing. */
export function makeParagraph(random: () => number): Sentences {
  return Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
    Array.from({ length: 8 + Math.floor(random() * 15) }, () => word(random)),
  )
}

/** A copy in which this share of the words is edited: half replaced, a quarter left out, a quarter put in. */
export function edit(sentences: Sentences, share: number, random: () => number): Sentences {
  return sentences.map((words) =>
    words.flatMap((old) => {
      if (random() >= share) return [old]
      const kind = random()
      return kind < 0.5 ? [word(random)] : kind < 0.75 ? [] : [word(random), old]
    }),
  )
}

/** The sentences with one of them moved to the front. */
function reorder(sentences: Sentences, random: () => number): Sentences {
  const moved = Math.floor(random() * sentences.length)
  return [sentences[moved] as string[], ...sentences.filter((_, index) => index !== moved)]
}

export const write = (sentences: Sentences): string =>
  sentences
    .filter((words) => words.length > 0)
    .map((words) => `${(words[0] as string)[0]?.toUpperCase()}${words.join(' ').slice(1)}.`)
    .join(' ')

/** Articles of eight paragraphs, and from which made-up paragraph each comes. */
export interface Press {
  documents: ReuseDocument[]
  /** By id of the article: number of the origin of each paragraph. */
  origins: Map<string, number[]>
  /** Pairs of an original and its copy, as id and paragraph. */
  copies: { original: [string, number]; copy: [string, number] }[]
}

/**
 * Articles of ten outlets. In every other one, some of the eight paragraphs are copies of an earlier article's, edited; every
 * fourth copy has its sentences in another order.
 */
export function makePress(
  articles: number,
  share: number,
  seed: number,
  make: (random: () => number) => Sentences = makeParagraph,
): Press {
  const random = createRandom(seed)
  const made: Sentences[][] = []
  const press: Press = { documents: [], origins: new Map(), copies: [] }
  let origin = 0
  for (let article = 0; article < articles; article++) {
    const id = `article-${article}`
    const paragraphs: Sentences[] = []
    const own: number[] = []
    const source = article % 2 === 1 ? Math.floor(random() * article * 0.5) * 2 : -1
    for (let paragraph = 0; paragraph < 8; paragraph++) {
      const isCopy = source >= 0 && random() < 0.4
      if (!isCopy) {
        paragraphs.push(make(random))
        own.push(origin++)
        continue
      }
      const edited = edit((made[source] as Sentences[])[paragraph] as Sentences, share, random)
      paragraphs.push(random() < 0.25 ? reorder(edited, random) : edited)
      own.push((press.origins.get(`article-${source}`) as number[])[paragraph] as number)
      press.copies.push({ original: [`article-${source}`, paragraph], copy: [id, paragraph] })
    }
    made.push(paragraphs)
    press.origins.set(id, own)
    const date = `2024-${String(1 + (Math.floor(article / 28) % 12)).padStart(2, '0')}-${String(1 + (article % 28)).padStart(2, '0')}`
    press.documents.push({
      id,
      source: `Journal ${article % 10}`,
      date,
      document: segment(paragraphs.map(write).join('\n\n')),
    })
  }
  return press
}
