/** A place in the text: UTF-16 code units, `text.slice(start, end)`. */
export interface Span {
  start: number
  end: number
}

/** Whose words: the journalist's own, words in quotation marks, or speech reported without marks. */
export type Voice = 'narration' | 'quoted' | 'reported'

/** A value for all voices together and for each voice. */
export type ByVoice<T> = { all: T } & Record<Voice, T>

/** An article as it comes in. Only `text` is needed; it is never changed. */
export interface Article {
  text: string
  id?: string
  title?: string
  /** Outlet. */
  source?: string
  author?: string
  /** ISO date, YYYY-MM-DD or longer. */
  date?: string
  url?: string
}

/** A word or expression whose choice carries evaluation, emotion or ideological charge. */
export interface LoadedTerm extends Span {
  kind: 'loaded'
  /** Id of the entry in its lexicon. */
  entry: string
  lexicon: string
  /** Main category first. */
  categories: string[]
  /** −3…3 toward what it is said of, after negation and degree. */
  polarity: number
  /** The entry's own polarity. */
  base: number
  voice: Voice
  speaker: Span | null
  negated: boolean
  /** Factor of the degree word in front (1: none). */
  degree: number
  /** Under the journalistic conditional, *selon*, *prétendu* and the like. */
  hedged: boolean
  suppressedBy: null | 'negation' | 'boilerplate' | 'restriction'
}

/** An ordinary evaluative word (lexicon `tone`). */
export interface ToneTerm extends Span {
  kind: 'tone'
  entry: string
  lexicon: string
  /** −3…3 after negation and degree. */
  valence: number
  base: number
  voice: Voice
  negated: boolean
  degree: number
  suppressedBy: null | 'negation' | 'boilerplate' | 'restriction'
}

/** Who spoke, as written. */
export interface Speaker extends Span {
  /**
   * The name under which the speaker counts in this article: the full name where the text gives one for this noun phrase
   * (*Lenoir*, *le maire*), else the noun phrase itself.
   */
  name: string
}

/** The word that introduces a quotation. */
export interface Cue extends Span {
  lemma: string
  /** Class of the reporting verb: neutral, asserting, distancing, … (lexicons/categories.tsv, `reporting.class`). */
  stance: string
}

/** Words of somebody else: in quotation marks (direct, fragment, scare) or reported (indirect). The span excludes the marks. */
export interface Quotation extends Span {
  kind: 'quotation'
  form: 'direct' | 'fragment' | 'scare' | 'indirect'
  /** 1 for an outermost quotation. */
  depth: number
  speaker: Speaker | null
  cue: Cue | null
  /** In French: what is odd about the marks, and why a statement has no speaker. */
  warnings: string[]
}

/** A mention of an actor. */
export interface Mention extends Span {
  kind: 'mention'
  /** Id of the target. */
  target: string
  voice: Voice
}

/** A cue of a frame. */
export interface FrameCue extends Span {
  kind: 'frame'
  frame: string
  entry: string
  weight: number
  voice: Voice
  suppressedBy: null | 'boilerplate'
}

/** A mark of the writer's commitment or of a source. */
export interface Modality extends Span {
  kind: 'modality'
  /** `conditional`: the journalistic conditional; the others as in lexicons/categories.tsv, `modality.type`. */
  type:
    | 'conditional'
    | 'hedge'
    | 'booster'
    | 'source'
    | 'anonymous-source'
    | 'evidential'
    | 'approximation'
    | 'generality'
    | 'degree-vague'
    | 'combinatorial'
    | 'factive'
    | 'implicative'
  entry: string
  voice: Voice
  suppressedBy: null | 'boilerplate'
}

/** A line or paragraph that is no reporting. */
export interface Boilerplate extends Span {
  kind: 'boilerplate'
  type: 'chrome' | 'date' | 'repeated-title' | 'repetition' | 'filler' | 'teaser' | 'agency' | 'template' | 'syndicated'
  /** 0…1, how sure. */
  score: number
  /** Why, in French, for readers of reports. */
  reason: string
  /** The earlier place that it repeats. */
  repeats: Span | null
}

/** Something said of a target: evidence for stance. */
export interface Evaluation extends Span {
  kind: 'evaluation'
  target: string
  /** What the value comes from: an entry of the lexicons loaded, tone or effects. */
  entry: string
  lexicon: string
  /** How the words reach the target: attribute, predicate, agent, patient, possession, proximity … */
  path: string
  /** −3…3 toward the target. */
  value: number
  /** Whose stance it is: a target or noun phrase (*Moscou dénonce l'Otan*), the speaker of the quotation, or `null` for the article. */
  holder: string | null
  voice: Voice
  suppressedBy: null | 'boilerplate'
}

/** A finding in the text; `kind` tells which. Several may cover the same words. */
export type Annotation = LoadedTerm | ToneTerm | Quotation | Mention | FrameCue | Modality | Boilerplate | Evaluation

/** One term of a score. */
export interface Contribution {
  /** Index into `report.annotations`. */
  annotation: number
  value: number
}

/** A number that can be recomputed: `value` = Σ `contributions[i].value`; `null` when there is nothing to measure. */
export interface Score {
  value: number | null
  /** Bounds of the interval, `null` when it cannot be told. */
  low: number | null
  high: number | null
  /** Number of annotations that count. */
  n: number
  /** Tone and stance: negative, neutral, positive. Frames: present, absent. `null` for rates, and where it cannot be told. */
  label: string | null
  /** In French: why there is no value, or no label; `null` where there is nothing to explain. */
  reason: string | null
  contributions: Contribution[]
}

/** The scores of an article, each for all words and by voice. */
export interface Scores {
  /** Loaded terms per 1,000 words. */
  loaded: ByVoice<Score>
  /** The same by category (lexicons/categories.tsv, `loaded.category`): the first category of each term, so that they add up. */
  categories: Record<string, ByVoice<Score>>
  /** Evaluative words, loaded or ordinary, per 1,000 words. */
  subjectivity: ByVoice<Score>
  /** Marks of modality per 1,000 words, by type. */
  modality: Record<Modality['type'], ByVoice<Score>>
  /** −1…1. */
  tone: ByVoice<Score>
  /** By target, −1…1. */
  stance: Record<string, ByVoice<Score>>
  /** By frame, 0…1. */
  frames: Record<string, ByVoice<Score>>
}

/** An actor whose stance is asked for. */
export interface Target {
  id: string
  names: string[]
  /** Exact places in this text, instead of looking for the names. */
  spans?: Span[]
}

/** Something odd in the input, and what was decided (`message` in French, for readers of reports). */
export interface ReportWarning extends Span {
  code: string
  message: string
}

/** One who speaks in an article. */
export interface SpeakerSummary {
  name: string
  quotations: number
  /** Words of the quotations and their share of all words credited to speakers, 0…1. */
  words: number
  share: number
  forms: Record<Quotation['form'], number>
  /** Verbs and prepositions that introduce them, with their class, most frequent first. */
  cues: { lemma: string; stance: string; count: number }[]
  /** Loaded terms in their quotations: indices into `report.annotations`. */
  loaded: number[]
}

/** How well an article says who says it. */
export interface Sources {
  /** Quotations and reported statements, without words in marks that are credited to nobody. */
  statements: number
  withSpeaker: number
  /** With a speaker whose noun phrase holds a proper name. */
  named: number
  /** Credited to a document (*le rapport*, *une étude*) rather than to somebody. */
  documents: number
  /** Anonymous sources (*de source proche du dossier*). */
  anonymous: number
  /** named / statements; `null` without statements. */
  namedShare: number | null
  /** Places where a person is named with a title or a role (*Mme Faure*, *le maire Paul Roy*). */
  people: Span[]
  /** Whether somebody is quoted (a document or a word or two in marks do not count) or named with a title or a role. */
  cited: boolean
}

/** What one holder says of one target. */
export interface Stance {
  /** Id of a target, a noun phrase or the name of a speaker; `null` for the article itself. */
  holder: string | null
  target: string
  /** Sum of the values of the evaluations. */
  value: number
  /** Indices into `report.annotations`. */
  evaluations: number[]
}

/** A frame that is present, with what says so. */
export interface FrameSummary {
  frame: string
  /** 0…1. */
  value: number
  /** The entries that weigh most, with their parts of the value. */
  leading: { entry: string; value: number }[]
}

/** One paragraph of an article. */
export interface ParagraphSummary extends Span {
  /** Headline of the article: its frame cues weigh more in the scores of the article. */
  headline: boolean
  /** What it is instead of reporting: then its words count in no score (unless `filter` is false, or the type `syndicated`). */
  boilerplate: Boilerplate['type'] | null
  /** Words that count. */
  words: number
  /** Of all voices together. */
  tone: Score
  /** Frames that are present, strongest first. */
  frames: FrameSummary[]
}

/** Everything measured in one article. Plain JSON; holds no text of the article. */
export interface Report {
  schema: 1
  method: {
    name: 'cadrage'
    version: string
    lexicons: { id: string; version: string; entries: number }[]
    options: Record<string, unknown>
  }
  article: { id: string | null; title: string | null; source: string | null; date: string | null; url: string | null }
  size: {
    characters: number
    tokens: number
    /** Words outside boilerplate, by voice. */
    words: ByVoice<number>
    sentences: number
    paragraphs: number
    boilerplateWords: number
    /** Share of filler and repetition in the words outside page debris, 0…1; `null` without words. */
    padding: number | null
  }
  /** By start, then end. */
  annotations: Annotation[]
  /** Who speaks how much, most words first. */
  speakers: SpeakerSummary[]
  sources: Sources
  /** Who says what of whom: largest sums first. */
  stances: Stance[]
  /** Frames that are present in the whole, strongest first. */
  frames: FrameSummary[]
  /** Tone and frames of each paragraph, in order. */
  paragraphs: ParagraphSummary[]
  scores: Scores
  /** The same scores with boilerplate left in. */
  withoutFiltering: Scores
  warnings: ReportWarning[]
}
