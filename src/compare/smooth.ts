/** How a series is smoothed. */
export type SmoothMethod = 'none' | 'moving-average' | 'loess'

/**
 * Smooths a series in which some values are missing; a gap stays a gap.
 *
 * `moving-average`: mean of the values in a window of `span` periods around each, weighted. `loess`: straight line fitted by weighted least squares
 * to the `span` nearest values with tricube weights (Cleveland 1979, one pass, no robustness weights), which follows trends up to the ends of the
 * series.
 *
 * @param weights of the values, the number of documents behind each
 * @param span periods in the window (moving average, odd), values in the neighbourhood (loess, at least 3)
 */
export function smooth(
  values: readonly (number | null)[],
  weights: readonly number[],
  method: SmoothMethod,
  span: number,
): (number | null)[] {
  if (method === 'none') return values.map(() => null)
  const present = values.flatMap((value, x) => (value === null ? [] : [{ x, value, weight: weights[x] as number }]))
  const at = method === 'loess' ? localLine : movingAverage
  return values.map((value, x) => (value === null ? null : at(present, x, span)))
}

interface Point {
  x: number
  value: number
  weight: number
}

function movingAverage(points: readonly Point[], x: number, span: number): number {
  const half = (span - 1) / 2
  let sum = 0
  let total = 0
  for (const point of points) {
    if (Math.abs(point.x - x) > half) continue
    sum += point.weight * point.value
    total += point.weight
  }
  return sum / total
}

function localLine(points: readonly Point[], x: number, span: number): number {
  const distances = points.map((point) => Math.abs(point.x - x)).sort((a, b) => a - b)
  // The farthest neighbour has weight 0; with fewer values than the span all take part.
  const reach = distances[span - 1] ?? (distances.at(-1) as number) + 1
  let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0]
  for (const point of points) {
    const distance = Math.abs(point.x - x) / Math.max(reach, 1)
    if (distance >= 1) continue
    const weight = point.weight * (1 - distance ** 3) ** 3
    const offset = point.x - x
    w += weight
    wx += weight * offset
    wy += weight * point.value
    wxx += weight * offset * offset
    wxy += weight * offset * point.value
  }
  const determinant = w * wxx - wx * wx
  return determinant <= 1e-12 * w * wxx ? wy / w : (wy * wxx - wx * wxy) / determinant
}
