/** Two-sided 95 %. */
const Z = 1.959964

/** From this many degrees of freedom on Cornish and Fisher's expansion is right to six digits. */
const MANY = 30

/**
 * The value that Student's t passes on either side in 5 % of cases: finite series for whole degrees of freedom (Abramowitz & Stegun
 * 1964, 26.7.3–4) solved by bisection, from 30 on the expansion 26.7.5. Fractions are rounded down, which widens.
 *
 * @param freedom degrees of freedom, at least 1
 */
export function studentQuantile(freedom: number): number {
  const degrees = Math.max(1, Math.floor(freedom))
  if (degrees >= MANY) {
    const z3 = Z ** 3
    const z5 = Z ** 5
    const first = (z3 + Z) / (4 * degrees)
    const second = (5 * z5 + 16 * z3 + 3 * Z) / (96 * degrees ** 2)
    const third = (3 * Z ** 7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * degrees ** 3)
    return Z + first + second + third
  }
  let low = 0
  let high = 13
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (studentWithin(middle, degrees) < 0.95) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Probability that |t| stays below a value. */
function studentWithin(value: number, degrees: number): number {
  const angle = Math.atan(value / Math.sqrt(degrees))
  const square = Math.cos(angle) ** 2
  const odd = degrees % 2 === 1
  let term = odd ? Math.cos(angle) : 1
  let sum = degrees === 1 ? 0 : term
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (square * (k - 1)) / k
    sum += term
  }
  const series = Math.sin(angle) * sum
  return odd ? (2 / Math.PI) * (angle + series) : series
}

/** Probability that a standard normal value exceeds z ≥ 0, to 1.5e-7 (Abramowitz & Stegun 1964, 7.1.26). */
export function normalTail(z: number): number {
  const x = z / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return (polynomial * Math.exp(-x * x)) / 2
}
