/** A value from −below to above is neutral. */
export interface NeutralZone {
  below: number
  above: number
}

/**
 * Constants of the scores that were set on development data, with `npm run calibrate`. What each was set on, the gain, and the
 * cross-validated figures: docs/accuracy.md.
 */
export const CALIBRATION: {
  tone: { k: number; neutral: NeutralZone }
  stance: { k: number; neutral: NeutralZone }
  frames: { base: number; perWord: number }
} = {
  tone: { k: 5, neutral: { below: 0.2, above: 0.3 } },
  stance: { k: 2, neutral: { below: 0.05, above: 0.05 } },
  frames: { base: 1, perWord: 0.01 },
}
