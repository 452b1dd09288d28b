/** Occurrences of a word and words in all, in a group and in the rest. */
export interface Contrast {
  frequency: number
  size: number
  restFrequency: number
  restSize: number
}

/**
 * Log-likelihood ratio G² of the fourfold table word/other words × group/rest (Dunning 1993), with a minus sign where the group has
 * less than its share. `null` where a side has no words.
 */
export function logLikelihood({ frequency, size, restFrequency, restSize }: Contrast): number | null {
  if (size === 0 || restSize === 0) return null
  const total = frequency + restFrequency
  const corpus = size + restSize
  const cell = (observed: number, row: number, column: number): number =>
    observed === 0 ? 0 : observed * Math.log((observed * corpus) / (row * column))
  const g2 =
    2 *
    (cell(frequency, total, size) +
      cell(restFrequency, total, restSize) +
      cell(size - frequency, corpus - total, size) +
      cell(restSize - restFrequency, corpus - total, restSize))
  const over = frequency * restSize >= restFrequency * size
  // Rounding may leave a zero just below zero; −0 would become 0 in JSON.
  return (over ? 1 : -1) * Math.max(0, g2) + 0
}

/**
 * Log ratio (Hardie 2014): log2 of how many times more frequent the word is in the group; +1 is twice, −1 half. No occurrences count
 * as half of one. `null` where a side has no words or the word occurs in neither.
 */
export function logRatio({ frequency, size, restFrequency, restSize }: Contrast): number | null {
  if (size === 0 || restSize === 0 || frequency + restFrequency === 0) return null
  return Math.log2((frequency || 0.5) / size / ((restFrequency || 0.5) / restSize))
}

/**
 * Weighted log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, equations 15 to 22): the difference of
 * the log-odds of the word after `prior` words, spread as in both sides together, are added to each, and its z-score. `null` where neither
 * side has the word, or nothing else.
 *
 * @param prior how many words the prior is worth
 */
export function weightedLogOdds(
  { frequency, size, restFrequency, restSize }: Contrast,
  prior: number,
): { logOdds: number; z: number } | null {
  const total = frequency + restFrequency
  const corpus = size + restSize
  if (total === 0 || total === corpus) return null
  const added = (prior * total) / corpus
  const ours = frequency + added
  const theirs = restFrequency + added
  if (ours === 0 || theirs === 0 || size + prior === ours || restSize + prior === theirs) return null
  const logOdds = Math.log(ours / (size + prior - ours)) - Math.log(theirs / (restSize + prior - theirs))
  return { logOdds, z: logOdds / Math.sqrt(1 / ours + 1 / theirs) }
}
