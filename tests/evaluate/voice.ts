import { analyse } from '../../src/analyse.ts'
import type { LoadedTerm, Quotation } from '../../src/types.ts'
import { f1, type Row, readItems } from './read.ts'
import { pairSpans } from './spans.ts'

interface GoldSpan {
  start: number
  end: number
}
/** One item of voice-fr, or of our corpus. */
export interface VoiceItem {
  id: string
  text: string
  quotations: (GoldSpan & { form: string; speaker: GoldSpan | null; cue: GoldSpan | null })[]
  loaded: (GoldSpan & { polarity: string; voice: string })[]
  boilerplate?: (GoldSpan & { type: string })[]
}

/** Quotations, loaded words and boilerplate against gold spans. */
export function evaluateVoice(directory: string): Row[] {
  return measureVoice('voice-fr', readItems<VoiceItem>(directory, 'voice-fr'))
}

/** The same for any items in this format. */
export function measureVoice(data: string, items: readonly VoiceItem[]): Row[] {
  if (items.length === 0) return []
  const count = {
    gold: 0,
    found: 0,
    at30: 0,
    at80: 0,
    matched: 0,
    form: 0,
    speaker: 0,
    cue: 0,
    baseline: 0,
    baselineFound: 0,
  }
  const loaded = { gold: 0, found: 0, hits: 0, polarity: 0, voice: 0 }
  const debris = { gold: 0, found: 0, content: 0, lost: 0 }
  for (const item of items) {
    const report = analyse(item.text)
    const quotations = report.annotations.filter((one): one is Quotation => one.kind === 'quotation')
    count.gold += item.quotations.length
    count.found += quotations.length
    const pairs = pairSpans(item.quotations, quotations, 0.3)
    count.at30 += pairs.length
    count.at80 += pairSpans(item.quotations, quotations, 0.8).length
    for (const [gold, mine] of pairs) {
      count.matched++
      if (gold.form === mine.form) count.form++
      if (sameRole(item.text, gold.speaker, mine.speaker)) count.speaker++
      if (sameRole(item.text, gold.cue, mine.cue)) count.cue++
    }
    const marks = markSpans(item.text)
    count.baselineFound += marks.length
    count.baseline += pairSpans(item.quotations, marks, 0.3).length
    const terms = report.annotations.filter((one): one is LoadedTerm => one.kind === 'loaded')
    loaded.gold += item.loaded.length
    loaded.found += terms.length
    for (const [gold, mine] of pairLoaded(item.loaded, terms)) {
      loaded.hits++
      if (gold.polarity === signOf(mine.polarity)) loaded.polarity++
      if (gold.voice === mine.voice) loaded.voice++
    }
    countDebris(
      item,
      report.annotations.filter(({ kind }) => kind === 'boilerplate'),
      debris,
    )
  }
  const rows: Row[] = [
    {
      data,
      measure: 'quotations, F at 30 % overlap',
      value: f1(count.at30, count.found, count.gold),
      n: count.gold,
      baselines: { 'all words in marks': f1(count.baseline, count.baselineFound, count.gold) },
    },
    {
      data,
      measure: 'quotations, F at 80 % overlap',
      value: f1(count.at80, count.found, count.gold),
      n: count.gold,
      baselines: {},
    },
    { data, measure: 'form right among matched', value: count.form / count.matched, n: count.matched, baselines: {} },
    {
      data,
      measure: 'speaker right among matched',
      value: count.speaker / count.matched,
      n: count.matched,
      baselines: {},
    },
    { data, measure: 'cue right among matched', value: count.cue / count.matched, n: count.matched, baselines: {} },
    { data, measure: 'loaded words, precision', value: loaded.hits / loaded.found, n: loaded.found, baselines: {} },
    { data, measure: 'loaded words, recall', value: loaded.hits / loaded.gold, n: loaded.gold, baselines: {} },
    {
      data,
      measure: 'loaded words, F',
      value: f1(loaded.hits, loaded.found, loaded.gold),
      n: loaded.gold,
      baselines: {},
    },
    {
      data,
      measure: 'loaded words, polarity right',
      value: loaded.polarity / loaded.hits,
      n: loaded.hits,
      baselines: {},
    },
    { data, measure: 'loaded words, voice right', value: loaded.voice / loaded.hits, n: loaded.hits, baselines: {} },
  ]
  if (debris.gold > 0) {
    rows.push(
      {
        data,
        measure: 'boilerplate, share of characters found',
        value: debris.found / debris.gold,
        n: debris.gold,
        baselines: {},
      },
      {
        data,
        measure: 'boilerplate, share of content lost',
        value: debris.lost / debris.content,
        n: debris.content,
        baselines: {},
      },
    )
  }
  return rows
}

/** Speaker or cue right: both absent, overlapping, or the same words elsewhere (a name repeated). */
function sameRole(text: string, gold: GoldSpan | null, mine: GoldSpan | null): boolean {
  if (gold === null || mine === null) return gold === null && mine === null
  if (Math.min(gold.end, mine.end) > Math.max(gold.start, mine.start)) return true
  return text.slice(gold.start, gold.end).toLowerCase() === text.slice(mine.start, mine.end).toLowerCase()
}

/** Loaded words match when they share half of the longer span. */
function pairLoaded<G extends GoldSpan, F extends GoldSpan>(gold: readonly G[], found: readonly F[]): [G, F][] {
  return pairSpans(gold, found, 0.5)
}

function signOf(polarity: number): string {
  return polarity > 0 ? '+' : polarity < 0 ? '-' : '0'
}

/** Baseline: everything between quotation marks. */
function markSpans(text: string): GoldSpan[] {
  return [...text.matchAll(/[«“"]([^«»“”"]+)[»”"]/g)].map((found) => ({
    start: found.index + 1,
    end: found.index + found[0].length - 1,
  }))
}

function countDebris(
  item: VoiceItem,
  found: readonly GoldSpan[],
  debris: { gold: number; found: number; content: number; lost: number },
): void {
  if (!item.boilerplate) return
  const inside = (spans: readonly GoldSpan[], place: number): boolean =>
    spans.some(({ start, end }) => start <= place && place < end)
  for (let i = 0; i < item.text.length; i++) {
    if (/\s/.test(item.text[i] as string)) continue
    const mine = inside(found, i)
    if (inside(item.boilerplate, i)) {
      debris.gold++
      if (mine) debris.found++
    } else {
      debris.content++
      if (mine) debris.lost++
    }
  }
}
