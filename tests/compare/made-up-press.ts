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

/** Forms of the vocabulary: frequent words, then ones made of syllables. About as many as some thousand articles have. */
const FORMS = 30_000
/** Stock phrases, and how often one is taken instead of a word: so pairs of paragraphs share a 4-gram about as often as in press-fr (docs/method-reuse.md). */
const PHRASES = 20_000
const PHRASE_RATE = 0.14
const SYLLABLES = 'ba be bi bo bu da de di do du fa fe fi fo fu la le li lo lu ma me mi mo mu na ne ni no nu'.split(' ')

/** A number from 1 to `most` of which n comes up in proportion to 1 / n (Zipf 1949). */
function zipf(most: number, random: () => number): number {
  return Math.floor((most + 1) ** random())
}

function formOf(rank: number): string {
  const frequent = FUNCTION_WORDS[rank - 1] ?? CONTENT_WORDS[rank - 1 - FUNCTION_WORDS.length]
  if (frequent !== undefined) return frequent
  let form = ''
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) form += SYLLABLES[rest % SYLLABLES.length]
  return form
}

/** A number now and then. */
function word(random: () => number): string {
  return random() < 0.97 ? formOf(zipf(FORMS, random)) : String(Math.floor(random() * 3000))
}

/** A word, or a phrase of three to five words that is always the same; less unlike in frequency than words are. */
function wordOrPhrase(random: () => number): string[] {
  if (random() >= PHRASE_RATE) return [word(random)]
  const own = createRandom(0x9e3779b1 * (1 + Math.floor(PHRASES * random() ** 2)))
  return Array.from({ length: 3 + Math.floor(3 * own() ** 2) }, () => formOf(zipf(FORMS, own)))
}

/** A paragraph as sentences of words. */
export type Sentences = string[][]

/** Two to five sentences of some 8 to 22 words that mean nothing. */
export function makeParagraph(random: () => number): Sentences {
  return Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
    Array.from({ length: 7 + Math.floor(random() * 13) }, () => wordOrPhrase(random)).flat(),
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
