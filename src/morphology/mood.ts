import { applyEdit, labelOf, readingsOf } from './dictionary.ts'
import { lemmaOf } from './lemmatise.ts'
import { MOODS, type Mood, type Pos } from './tagged.ts'

/** The marks of moods in the dictionary's readings, the likeliest first where one form has several. */
const MOOD_OF: readonly (readonly [string, Mood])[] = [
  ['inf', 'infinitive'], ['con', 'conditional'], ['fut', 'future'], ['ind', 'indicative'], ['pp', 'past-participle'], ['ger', 'present-participle'],
  ['sub', 'subjunctive'], ['imp', 'imperative'],
]

/** Mood (bits 0–3), number (bits 4–5) and person (bits 6–7) of a form used as a part of speech. */
export function morphOf(form: string, pos: Pos): number {
  const lower = form.toLowerCase()
  const readings = readingsOf(labelOf(lower))
  if (pos === 'VERB' || pos === 'AUX') {
    const lemma = lemmaOf(form, pos)
    for (const [mark, mood] of MOOD_OF) {
      for (const reading of readings) {
        if (reading.pos !== 'VERB' || !reading.trait.startsWith(mark) || applyEdit(lower, reading) !== lemma) continue
        return MOODS.indexOf(mood) | personOf(reading.trait)
      }
    }
    return 0
  }
  if (pos === 'NOUN' || pos === 'ADJ') {
    for (const { pos: own, trait } of readings) if (own === pos) return numberOf(trait)
  }
  return 0
}

function numberOf(trait: string): number {
  return trait === 'p' || trait === 'mp' || trait === 'fp' ? 2 << 4 : trait === 's' || trait === 'ms' || trait === 'fs' ? 1 << 4 : 0
}

/** `ind.3p` → third person plural; a form of the first and third person counts as the third. */
function personOf(trait: string): number {
  const mark = trait.slice(trait.indexOf('.') + 1)
  if (trait.startsWith('pp')) return numberOf(mark)
  const last = mark[mark.length - 1]
  const person = mark.includes('3') ? 3 : mark.includes('2') ? 2 : mark.includes('1') ? 1 : 0
  return (person << 6) | ((last === 'p' ? 2 : last === 's' ? 1 : 0) << 4)
}
