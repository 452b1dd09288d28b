import { categories } from '../../lexicon/categories.ts'
import type { Boilerplate, Modality, Quotation, Voice } from '../../types.ts'

/** The layers of a text that can be shown, in the order of the legend. */
export type Layer =
  | 'quotation'
  | 'speaker'
  | 'loaded'
  | 'boilerplate'
  | 'frame'
  | 'tone'
  | 'modality'
  | 'mention'
  | 'evaluation'

/** Name of each layer, and whether it is shown at first. */
export const LAYERS: readonly { id: Layer; label: string; shown: boolean }[] = [
  { id: 'quotation', label: 'Citations', shown: true },
  { id: 'speaker', label: 'Locuteurs et verbes', shown: true },
  { id: 'loaded', label: 'Mots marqués', shown: true },
  { id: 'boilerplate', label: 'Habillage', shown: true },
  { id: 'frame', label: 'Cadrages', shown: false },
  { id: 'tone', label: 'Ton', shown: false },
  { id: 'modality', label: 'Modalité', shown: false },
  { id: 'mention', label: 'Acteurs', shown: false },
  { id: 'evaluation', label: 'Indices de posture', shown: false },
]

export const VOICES: readonly { id: Voice | 'all'; label: string }[] = [
  { id: 'all', label: 'Toutes les voix' },
  { id: 'narration', label: 'Journaliste' },
  { id: 'quoted', label: 'Entre guillemets' },
  { id: 'reported', label: 'Propos rapportés' },
]

/** Name of a voice. */
export function voiceLabel(voice: Voice | 'all'): string {
  return VOICES.find(({ id }) => id === voice)?.label ?? voice
}

export const FORMS: Record<Quotation['form'], string> = {
  direct: 'citation directe',
  fragment: 'fragment cité',
  indirect: 'propos rapportés',
  scare: 'guillemets de distance',
}

export const BOILERPLATE: Record<Boilerplate['type'], string> = {
  chrome: 'habillage de page',
  date: 'date',
  'repeated-title': 'titre répété',
  repetition: 'redite',
  filler: 'remplissage',
  teaser: 'renvoi',
  agency: 'mention d’agence',
  template: 'gabarit du site',
  syndicated: 'texte d’agence repris',
}

/** Name of a kind of modality. */
export function modalityLabel(type: Modality['type']): string {
  return type === 'conditional' ? 'conditionnel journalistique' : labelOf('modality.type', type)
}

/** How words reach a target; ids of src/find/evaluations.ts. */
export const PATHS: Record<string, string> = {
  attribute: 'épithète ou apposition',
  predicate: 'attribut du sujet',
  agent: 'ce que l’acteur fait',
  patient: 'ce que l’acteur subit',
  'patient (held by the agent)': 'jugement porté par un autre acteur',
  possession: 'complément du nom',
  proximity: 'proximité dans la phrase',
}

export const SCORE_LABELS: Record<string, string> = {
  negative: 'négatif',
  neutral: 'neutre',
  positive: 'positif',
  present: 'présent',
  absent: 'absent',
}

export const SUPPRESSED: Record<string, string> = {
  negation: 'nié',
  boilerplate: 'dans l’habillage',
  restriction: 'restriction',
}

/** French label of an id of lexicons/categories.tsv; the id itself where there is none. */
export function labelOf(list: string, id: string): string {
  return categories(list).find((category) => category.id === id)?.label ?? id
}
