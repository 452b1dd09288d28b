import {
  type Expectation,
  expectFields,
  expectValue,
  isBoilerplateIn,
  isFlag,
  isObject,
  isTargets,
  isText,
} from './check.ts'
import { segment } from './document/segment.ts'
import { findBoilerplate } from './find/boilerplate.ts'
import { findEvaluations } from './find/evaluations.ts'
import { findFrameCues } from './find/frames.ts'
import { findHeadline } from './find/headline.ts'
import { findLoaded } from './find/loaded.ts'
import { findMentions } from './find/mentions.ts'
import { findModality } from './find/modality.ts'
import { findQuotations } from './find/quotations.ts'
import { sizeOf, wordsByVoice } from './find/size.ts'
import { findTone } from './find/tone.ts'
import { inputWarnings } from './find/warnings.ts'
import { actorsLexicon, bundle, framesLexicon, loadedLexicon } from './lexicon/bundle.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { tag } from './morphology/tag.ts'
import { effectWarnings } from './report/effect.ts'
import { summariseFrames } from './report/frames.ts'
import { mergeSpans } from './report/merge.ts'
import { summariseParagraphs } from './report/paragraphs.ts'
import { sourcesOf, summariseSpeakers } from './report/speakers.ts'
import { stancesOf } from './report/stances.ts'
import { scoreFrames } from './score/frames.ts'
import { scoreCategories, scoreLoaded } from './score/loaded.ts'
import { scoreModality } from './score/modality.ts'
import type { ScoreOptions } from './score/score.ts'
import { scoreStance } from './score/stance.ts'
import { scoreSubjectivity } from './score/subjectivity.ts'
import { scoreTone } from './score/tone.ts'
import type { Annotation, Article, Boilerplate, ByVoice, Report, Scores, Target } from './types.ts'
import { VERSION } from './version.ts'

/** Options of {@link analyse}. */
export interface AnalyseOptions {
  /** Actors whose stance is wanted, `null` where the text says nothing of them; by default those found in the text. */
  targets?: readonly Target[]
  /** Lists of the kinds `loaded` and `frames` to use beside the project's own. */
  lexicons?: readonly Lexicon[]
  /** Leave boilerplate out of the scores (default true). */
  filter?: boolean
  /** What this article shares with others (`reuseBoilerplate`): templates are left out of the scores, copies marked. */
  among?: readonly Boilerplate[]
}

/**
 * Measures one article: annotations with offsets, scores by voice that are sums of listed spans, warnings.
 *
 * @param input the text, or an article with its metadata
 * @throws TypeError naming the value and what was expected, for a wrong type or an unknown option
 * @example
 * analyse('Le régime a réprimé la manifestation.').annotations.filter(({ kind }) => kind === 'loaded').length // 1
 */
export function analyse(input: string | Article, options: AnalyseOptions = {}): Report {
  const article = checkArticle(input)
  checkOptions(options, article.text)
  const { targets, lexicons = [], filter = true, among = [] } = options
  const document = tag(segment(article.text))
  const boilerplate = findBoilerplate(document, {
    among,
    ...(article.title === undefined ? {} : { title: article.title }),
  })
  // What outlets share is still reporting: it is marked and counts.
  const filtered = filter ? boilerplate.filter(({ type }) => type !== 'syndicated') : []
  const extra = (list: string): Lexicon[] => lexicons.filter((lexicon) => lexicon.list === list)
  const loaded = findLoaded(document, { boilerplate: filtered, lexicons: [loadedLexicon(), ...extra('loaded')] })
  const tone = findTone(document, { boilerplate: filtered, loaded })
  const mentions = findMentions(document, { boilerplate: filtered, ...(targets ? { targets } : {}) })
  const annotations = mergeSpans<Annotation>([
    boilerplate,
    findQuotations(document),
    loaded,
    tone,
    mentions,
    findFrameCues(document, { boilerplate: filtered, lexicons: [framesLexicon(), ...extra('frames')] }),
    findModality(document, { boilerplate: filtered }),
    findEvaluations(document, { mentions, loaded, tone, boilerplate: filtered }),
  ])
  const size = sizeOf(document, filtered, boilerplate)
  const headline = findHeadline(document, boilerplate)
  const sentences = Array.from(document.sentences.from, (token) => document.tokens.start[token] as number)
  const context: ScoreOptions = { headline, sentences, ...(targets ? { targets: targets.map(({ id }) => id) } : {}) }
  const scores = scoresOf(annotations, size.words, context)
  const withoutFiltering =
    filtered.length === 0
      ? scores
      : scoresOf(annotations, wordsByVoice(document, []), { ...context, withBoilerplate: true })
  return {
    schema: 1,
    method: {
      name: 'cadrage',
      version: VERSION,
      lexicons: [...bundle(), actorsLexicon(), ...lexicons].map(({ id, version, length }) => ({
        id,
        version,
        entries: length,
      })),
      options: { filter, targets: targets?.map(({ id }) => id) ?? null },
    },
    article: {
      id: article.id ?? null,
      title: article.title ?? null,
      source: article.source ?? null,
      date: article.date ?? null,
      url: article.url ?? null,
    },
    size,
    annotations,
    speakers: summariseSpeakers(document, annotations),
    sources: sourcesOf(document, annotations),
    stances: stancesOf(annotations),
    frames: summariseFrames(
      Object.entries(scores.frames).map(([frame, { all }]) => [frame, all]),
      annotations,
    ),
    paragraphs: summariseParagraphs(document, annotations, { filtered, headline, sentences }),
    scores,
    withoutFiltering,
    warnings: [...document.warnings, ...inputWarnings(document), ...effectWarnings(scores, withoutFiltering, size)],
  }
}

function scoresOf(annotations: readonly Annotation[], words: ByVoice<number>, options: ScoreOptions): Scores {
  return {
    loaded: scoreLoaded(annotations, words, options),
    categories: scoreCategories(annotations, words, options),
    subjectivity: scoreSubjectivity(annotations, words, options),
    modality: scoreModality(annotations, words, options),
    tone: scoreTone(annotations, options),
    stance: scoreStance(annotations, options),
    frames: scoreFrames(annotations, words, options),
  }
}

const ARTICLE = { text: isText, id: isText, title: isText, source: isText, author: isText, date: isText, url: isText }

function checkArticle(input: string | Article): Article {
  if (typeof input === 'string') return { text: input }
  expectValue('input', input, {
    ...isObject,
    expected: 'a string or an article { text, id?, title?, source?, date?, url? }',
  })
  expectFields('input', input, ARTICLE, ['text'])
  return input
}

const isLexicons: Expectation = {
  test: (value) =>
    Array.isArray(value) &&
    value.every(
      (lexicon) =>
        isObject.test(lexicon) && isObject.test(lexicon.columns) && ['loaded', 'frames'].includes(lexicon.list),
    ),
  expected: 'an array of lexicons of the lists loaded or frames made by readLexicon',
}

function checkOptions(options: AnalyseOptions, { length }: string): void {
  const among = isBoilerplateIn(length)
  expectFields('options', options, { targets: isTargets, lexicons: isLexicons, filter: isFlag, among })
}
