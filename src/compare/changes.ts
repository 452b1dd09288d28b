import { quantile } from './bootstrap.ts'
import { type RandomStream, shuffleBlocks } from './random.ts'

/** Days with documents, in order. */
export interface DailySums {
  sums: Float64Array
  counts: Float64Array
}

/** A day from which on the mean is another. */
export interface Change {
  /** Place of the first day after the change, and 95 % interval of it. */
  place: number
  low: number
  high: number
  before: number
  after: number
  before_n: number
  after_n: number
  p: number
}

/**
 * Looks for days from which on the mean of the documents is another: the split with the largest CUSUM, |difference of means| · √(n₁ n₂ / n) (Page 1954),
 * tested by permuting days with all their documents (Antoch & Hušková 2001), then each side again (binary segmentation, Scott & Knott 1974) as
 * long as p ≤ alpha. The interval of the place is the percentile interval over series in which the days of each side are drawn with replacement (Hušková & Kirch 2008).
 *
 * Days are taken as independent: a slow drift or a story that runs for days looks like a change.
 *
 * @param least documents that each side must have
 * @returns changes in order of time, and the p of every test made
 */
export function findChanges(
  days: DailySums,
  { least, alpha, permutations, resamples }: { least: number; alpha: number; permutations: number; resamples: number },
  random: RandomStream,
): { changes: Change[]; tested: number[] } {
  const tested: number[] = []
  const search = (from: number, to: number): Change[] => {
    const own: DailySums = { sums: days.sums.subarray(from, to), counts: days.counts.subarray(from, to) }
    const split = largestSplit(own, least)
    if (!split) return []
    const p = permutedShare(own, split.size, least, permutations, random)
    tested.push(p)
    if (p > alpha) return []
    const { low, high } = placeBounds(own, split.place, least, resamples, random)
    const [before, after] = [meanOf(own, 0, split.place), meanOf(own, split.place, to - from)]
    const change: Change = {
      place: from + split.place,
      low: from + low,
      high: from + high,
      before: before.mean,
      after: after.mean,
      before_n: before.n,
      after_n: after.n,
      p,
    }
    return [...search(from, change.place), change, ...search(change.place, to)]
  }
  return { changes: search(0, days.sums.length), tested }
}

interface Split {
  place: number
  size: number
}

function largestSplit({ sums, counts }: DailySums, least: number): Split | null {
  const total = sums.reduce((a, b) => a + b, 0)
  const n = counts.reduce((a, b) => a + b, 0)
  let best: Split | null = null
  let sum = 0
  let count = 0
  for (let place = 1; place < sums.length; place++) {
    sum += sums[place - 1] as number
    count += counts[place - 1] as number
    if (count < least || n - count < least) continue
    const size = Math.abs(sum / count - (total - sum) / (n - count)) * Math.sqrt((count * (n - count)) / n)
    if (!best || size > best.size) best = { place, size }
  }
  return best
}

/** (1 + permutations with as large a split) / (1 + permutations) */
function permutedShare(
  days: DailySums,
  size: number,
  least: number,
  permutations: number,
  random: RandomStream,
): number {
  const length = days.sums.length
  const order = Uint16Array.from({ length }, (_, k) => k)
  const whole = Int32Array.of(0, length)
  const numbers = new Float64Array(length)
  let exceeded = 0
  for (let r = 0; r < permutations; r++) {
    random(numbers)
    shuffleBlocks(order, whole, numbers)
    const split = largestSplit(inOrder(days, order), least)
    if (!split || split.size >= size * (1 - 1e-9)) exceeded++
  }
  return (1 + exceeded) / (1 + permutations)
}

function placeBounds(
  days: DailySums,
  place: number,
  least: number,
  resamples: number,
  random: RandomStream,
): { low: number; high: number } {
  const length = days.sums.length
  const numbers = new Float64Array(length)
  const places: number[] = []
  for (let r = 0; r < resamples; r++) {
    random(numbers)
    const order = Uint16Array.from(numbers, (number, k) =>
      k < place ? number * place : place + number * (length - place),
    )
    const split = largestSplit(inOrder(days, order), least)
    if (split) places.push(split.place)
  }
  const sorted = Float64Array.from(places)
  return { low: Math.floor(quantile(sorted, 0.025)), high: Math.ceil(quantile(sorted, 0.975)) }
}

function inOrder({ sums, counts }: DailySums, order: Uint16Array): DailySums {
  return {
    sums: Float64Array.from(order, (k) => sums[k] as number),
    counts: Float64Array.from(order, (k) => counts[k] as number),
  }
}

function meanOf({ sums, counts }: DailySums, from: number, to: number): { mean: number; n: number } {
  const n = counts.subarray(from, to).reduce((a, b) => a + b, 0)
  return { mean: sums.subarray(from, to).reduce((a, b) => a + b, 0) / n, n }
}
