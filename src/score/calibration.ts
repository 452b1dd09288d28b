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
  frames: { base: number; ofFrame: Readonly<Record<string, number>>; perWord: number; headline: number }
} = {
  tone: { k: 5, neutral: { below: 0.2, above: 0.3 } },
  stance: { k: 2, neutral: { below: 0.05, above: 0.05 } },
  // ofFrame: the base where it is another. The words of the environment and of danger stand in much that is not about them, those of
  // politics and the economy hardly. headline: see docs/accuracy.md.
  frames: {
    base: 1,
    ofFrame: { economic: 0.5, political: 0.5, health: 2, security: 2, environmental: 3 },
    perWord: 0.005,
    headline: 2,
  },
}
