/** Constants of the scores that were set on development data. What each was set on: docs/accuracy.md. */
export const CALIBRATION: {
  tone: { k: number; neutral: number }
  stance: { k: number; neutral: number }
  frames: { base: number; perWord: number }
} = {
  tone: { k: 3, neutral: 0.3 },
  stance: { k: 1, neutral: 0.2 },
  frames: { base: 2.5, perWord: 0.01 },
}
