import { describe, expect, it } from 'vitest'
import { summariseFrames } from '../../src/report/frames.ts'
import { CALIBRATION } from '../../src/score/calibration.ts'
import { frameItems, frameScore } from '../../src/score/frames.ts'
import type { FrameSummary } from '../../src/types.ts'
import { cue } from '../score/annotations.ts'

const { base, perWord } = CALIBRATION.frames
const annotations = [
  cue('crime', 3, { entry: 'vol' }),
  cue('health', 1, { entry: 'soin' }),
  cue('crime', 2, { entry: 'juge' }),
  cue('crime', 3, { entry: 'vol' }),
  cue('crime', 1, { entry: 'peine' }),
  cue('crime', 1, { entry: 'cellule' }),
  cue('economic', 3, { entry: 'banque' }),
  cue('economic', 3, { entry: 'bourse' }),
]
const summarise = (words: number): FrameSummary[] =>
  summariseFrames(
    [...frameItems(annotations)].map(([frame, items]) => [frame, frameScore('x', items, words)] as const),
    annotations,
  )

describe('summariseFrames', () => {
  it('lists the frames that are present, strongest first', () => {
    expect(summarise(100).map(({ frame }) => frame)).toEqual(['crime', 'economic'])
    expect(summarise(100_000)).toEqual([])
    expect(summarise(0)).toEqual([])
  })

  it('names the three entries that weigh most, with their parts of the value', () => {
    const [crime] = summarise(100)
    const k = base + perWord * 100
    expect(crime!.value).toBeCloseTo(10 / (10 + k), 12)
    expect(crime!.leading.map(({ entry }) => entry)).toEqual(['vol', 'juge', 'peine'])
    expect(crime!.leading[0]!.value).toBeCloseTo(6 / (10 + k), 12)
  })
})
