/** Constants of the scores that were set on development data. What each was set on: docs/accuracy.md. */
export const CALIBRATION: {
  tone: { k: number; neutral: number }
  stance: { k: number; neutral: number }
  frames: { base: number; perWord: number }
} = {
  tone: { k: 3, neutral: 0.3 },
  stance: { k: 4, neutral: 0.05 },
  frames: { base: 1, perWord: 0.01 },
}
