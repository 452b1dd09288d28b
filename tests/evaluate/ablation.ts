import { quantileSorted } from 'd3-array'
import { randomFrom } from '../../src/compare/random.ts'
import { segment } from '../../src/document/segment.ts'
import { findBoilerplate } from '../../src/find/boilerplate.ts'
import { findEvaluations } from '../../src/find/evaluations.ts'
import { clamp, findLoaded } from '../../src/find/loaded.ts'
import { findMentions } from '../../src/find/mentions.ts'
import { modificationOf, NEGATION_FACTOR } from '../../src/find/negation.ts'
import { tokensIn } from '../../src/find/token-range.ts'
import { findTone } from '../../src/find/tone.ts'
import { tag } from '../../src/morphology/tag.ts'
import type { TaggedDocument } from '../../src/morphology/tagged.ts'
import { CALIBRATION, type NeutralZone } from '../../src/score/calibration.ts'
import { shrunkBalance } from '../../src/score/formulas.ts'
import { polarityLabel } from '../../src/score/score.ts'
import { scoreStance } from '../../src/score/stance.ts'
import { scoreTone } from '../../src/score/tone.ts'
import type { Evaluation, LoadedTerm, Mention, Target, ToneTerm } from '../../src/types.ts'
import { macroF1, POLARITIES, readItems, toConfusion } from './read.ts'
import { resample } from './resample.ts'

// What each family of rules adds to stance (mad-tsc-fr) and tone (ccf-fr): the figures without it, with the same constants.
// Bounds of the differences: paired bootstrap over the items. Prints Markdown: a table and a confusion matrix each.
const directory = process.env['CADRAGE_BENCHMARKS']
if (directory === undefined)
  throw new Error('ablation: expected CADRAGE_BENCHMARKS, the folder of the development data')
const RESAMPLES = 300

/** Loaded and tone words of a text, and what is said of its target. */
interface Words {
  loaded: LoadedTerm[]
  tone: ToneTerm[]
}
interface Text extends Words {
  document: TaggedDocument
  mentions: Mention[]
  gold: string
}
/** Changes of the words before, and of the evaluations after they reach the target. */
interface Ablation {
  words?: (words: Words) => Words
  evaluations?: (list: readonly Evaluation[], document: TaggedDocument) => Evaluation[]
}

const withoutNegation: Ablation = {
  words: ({ loaded, tone }) => ({
    loaded: loaded.map((one) => (one.suppressedBy === 'negation' ? { ...one, suppressedBy: null } : one)),
    tone: tone.map((one) => ({ ...one, valence: clamp(one.base * one.degree) })),
  }),
  evaluations: (list, document) =>
    list.map((one) => {
      if (one.lexicon !== 'effects') return one
      const { negated, restricted } = modificationOf(document, ...tokensIn(document, one))
      return negated && !restricted ? { ...one, value: one.value / NEGATION_FACTOR } : one
    }),
}

const WORDS: Record<string, Ablation> = {
  'without negation': withoutNegation,
  'without degree': {
    words: ({ loaded, tone }) => ({
      loaded: loaded.map((one) => ({ ...one, polarity: one.base })),
      tone: tone.map((one) => ({ ...one, valence: clamp(one.valence / one.degree) })),
    }),
  },
  'without the list of loaded words': { words: ({ tone }) => ({ loaded: [], tone }) },
  'without the list of tone words': { words: ({ loaded }) => ({ loaded, tone: [] }) },
  'signs only, all words alike': {
    words: ({ loaded, tone }) => ({
      loaded: loaded.map((one) => ({ ...one, polarity: Math.sign(one.polarity) })),
      tone: tone.map((one) => ({ ...one, valence: Math.sign(one.valence) })),
    }),
  },
}

measureStance()
measureTone()

function measureStance(): void {
  const items = readItems<{ text: string; target: string; start: number; end: number; label: string }>(
    directory as string,
    'mad-tsc-fr',
  )
  const texts = items.map(({ text, target, start, end, label }) =>
    readText(text, label, [{ id: 't', names: [target], spans: [{ start, end }] }]),
  )
  const whole = texts.map((text) => evaluate(text, {}))
  const only = (keep: (one: Evaluation) => boolean): Ablation => ({ evaluations: (list) => list.filter(keep) })
  const paths = [...new Set(whole.flat().map(({ path }) => path))].sort()
  const ablations: Record<string, Ablation> = {
    ...WORDS,
    'without the list of effects': only(({ lexicon }) => lexicon !== 'effects'),
    ...Object.fromEntries(paths.map((path) => [`without the path ${path}`, only((one) => one.path !== path)])),
    'proximity alone': only(({ path }) => path === 'proximity'),
    'narration alone': only(({ voice }) => voice === 'narration'),
    'without what others hold': only(({ holder }) => holder === null),
  }
  const label = (list: readonly Evaluation[]): string => scoreStance(list)['t']?.all.label ?? 'neutral'
  report(
    'stance, mad-tsc-fr',
    texts.map(({ gold }) => gold),
    whole.map(label),
    Object.fromEntries(
      Object.entries(ablations).map(([name, ablation]) => [name, texts.map((text) => label(evaluate(text, ablation)))]),
    ),
  )
}

function measureTone(): void {
  const texts = readItems<{ text: string; labels: string[] }>(directory as string, 'ccf-fr').flatMap(
    ({ text, labels }) => {
      const gold = POLARITIES.find((label) => labels.includes(`tone_${label}`))
      return gold === undefined ? [] : [readText(text, gold, [])]
    },
  )
  const { k, neutral } = CALIBRATION.tone
  const label = ({ loaded, tone }: Words): string => scoreTone([...tone, ...loaded]).all.label ?? 'neutral'
  const labelBy = (words: Words, by: number, zone: NeutralZone): string =>
    polarityLabel(shrunkBalance(valuesOf(words), by), zone)
  const narration = <T extends { voice: string }>(list: readonly T[]): T[] =>
    list.filter(({ voice }) => voice === 'narration')
  const labels = Object.fromEntries(
    Object.entries(WORDS).map(([name, { words }]) => [name, texts.map((text) => label(words ? words(text) : text))]),
  )
  report(
    'tone, ccf-fr',
    texts.map(({ gold }) => gold),
    texts.map(label),
    {
      ...labels,
      'narration alone': texts.map(({ loaded, tone }) => label({ loaded: narration(loaded), tone: narration(tone) })),
      'without shrinking (k = 0)': texts.map((text) => labelBy(text, 0, neutral)),
      'without neutral zone': texts.map((text) => labelBy(text, k, { below: 0, above: 0 })),
    },
  )
}

function readText(text: string, gold: string, targets: readonly Target[]): Text {
  const document = tag(segment(text))
  const boilerplate = findBoilerplate(document)
  const loaded = findLoaded(document, { boilerplate })
  const tone = findTone(document, { boilerplate, loaded })
  return { document, gold, loaded, tone, mentions: findMentions(document, { targets, boilerplate }) }
}

function evaluate({ document, mentions, ...found }: Text, { words, evaluations }: Ablation): Evaluation[] {
  const { loaded, tone } = words ? words(found) : found
  const list = findEvaluations(document, { mentions, loaded, tone })
  return evaluations ? evaluations(list, document) : list
}

function valuesOf({ loaded, tone }: Words): number[] {
  return [
    ...tone.filter(({ suppressedBy }) => suppressedBy === null).map(({ valence }) => valence),
    ...loaded.filter(({ suppressedBy }) => suppressedBy === null).map(({ polarity }) => polarity),
  ]
}

/** Prints the table of the differences and the confusion matrix. */
function report(
  name: string,
  gold: readonly string[],
  mine: readonly string[],
  others: Record<string, string[]>,
): void {
  const all = gold.map((_, i) => i)
  const measure = (labels: readonly string[], items: readonly number[]): { f1: number; accuracy: number } =>
    macroF1(
      items.map((i) => gold[i] as string),
      items.map((i) => labels[i] as string),
      POLARITIES,
    )
  const { f1, accuracy } = measure(mine, all)
  console.log(`\n| ${name} | macro-F1 | accuracy | difference of macro-F1 (95 %) |\n|---|---|---|---|`)
  console.log(`| all rules | ${f1.toFixed(3)} | ${accuracy.toFixed(3)} | |`)
  for (const [ablation, labels] of Object.entries(others)) {
    const random = randomFrom(5)
    const differences = Array.from({ length: RESAMPLES }, () => {
      const some = resample(all, random)
      return measure(labels, some).f1 - measure(mine, some).f1
    }).sort((a, b) => a - b)
    const own = measure(labels, all)
    const bounds = [0.025, 0.975].map((p) => signed(quantileSorted(differences, p) as number)).join(' … ')
    const cells = [ablation, own.f1.toFixed(3), own.accuracy.toFixed(3), `${signed(own.f1 - f1)} (${bounds})`]
    console.log(`| ${cells.join(' | ')} |`)
  }
  console.log(`\n${toConfusion(name, gold, mine, POLARITIES)}`)
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
}
