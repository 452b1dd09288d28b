import { applyEdit, labelOf, readingsOf } from './dictionary.ts'
import { lemmaOf } from './lemmatise.ts'
import { MOODS, type Mood, type Pos } from './tagged.ts'

/** The marks of moods in the dictionary's readings, the likeliest first where one form has several. */
const MOOD_OF: readonly (readonly [string, Mood])[] = [
  ['inf', 'infinitive'],
  ['con', 'conditional'],
  ['fut', 'future'],
  ['ind', 'indicative'],
  ['pp', 'past-participle'],
  ['ger', 'present-participle'],
  ['sub', 'subjunctive'],
  ['imp', 'imperative'],
]

/**
 * Marks of `morphOf`: the form serves the first person as well as the third (je parle, il parle); it can be an imperative; it
 * can be a past participle (il détruit, il est détruit).
 */
export const FIRST_TOO = 256
export const COMMAND = 512
export const PARTICIPLE_TOO = 1024
export const MORPH_BITS = 11

/** Mood (bits 0–3), number (bits 4–5), person (bits 6–7) and marks of a form used as a part of speech. */
export function morphOf(form: string, pos: Pos): number {
  const lower = form.toLowerCase()
  const readings = readingsOf(labelOf(lower))
  if (pos === 'VERB' || pos === 'AUX') {
    const lemma = lemmaOf(form, pos)
    const own = readings.filter((reading) => reading.pos === 'VERB' && applyEdit(lower, reading) === lemma)
    for (const [mark, mood] of MOOD_OF) {
      const reading = own.find(({ trait }) => trait.startsWith(mark))
      if (reading === undefined) continue
      // je pris, tu pris: hardly ever the past tense of the first persons, nearly always the participle.
      if (mark === 'ind' && !reading.trait.includes('3') && own.some(({ trait }) => trait.startsWith('pp'))) continue
      const shared = reading.trait.includes('13') ? FIRST_TOO : 0
      const command = shared === 0 && mark === 'ind' && own.some(({ trait }) => trait.startsWith('imp')) ? COMMAND : 0
      const participle = mark === 'ind' && own.some(({ trait }) => trait.startsWith('pp')) ? PARTICIPLE_TOO : 0
      return MOODS.indexOf(mood) | personOf(reading.trait) | shared | command | participle
    }
    return 0
  }
  if (pos === 'NOUN' || pos === 'ADJ') {
    for (const { pos: own, trait } of readings) if (own === pos) return numberOf(trait)
  }
  return 0
}

function numberOf(trait: string): number {
  return trait === 'p' || trait === 'p+' || trait === 'mp' || trait === 'fp'
    ? 2 << 4
    : trait === 's' || trait === 's+' || trait === 'ms' || trait === 'fs'
      ? 1 << 4
      : 0
}

/** `ind.3p` → third person plural; a form of the first and third person counts as the third. */
function personOf(trait: string): number {
  const mark = trait.slice(trait.indexOf('.') + 1)
  if (trait.startsWith('pp')) return numberOf(mark)
  const last = mark[mark.length - 1]
  const person = mark.includes('3') ? 3 : mark.includes('2') ? 2 : mark.includes('1') ? 1 : 0
  return (person << 6) | ((last === 'p' ? 2 : last === 's' ? 1 : 0) << 4)
}

/** How far from its verb a subject pronoun is looked for: je ne le lui dis pas. */
const SUBJECT_REACH = 4
export const IMPERATIVE: number = /* @__PURE__ */ MOODS.indexOf('imperative')
export const PAST_PARTICIPLE: number = /* @__PURE__ */ MOODS.indexOf('past-participle')

/** What a subject pronoun near an ambiguous verb form says: 1 for je, 2 for tu, nous, vous; 0 for none. `subject` tells it per token. */
export function subjectNear(subject: (token: number) => number, verb: number, from: number, to: number): number {
  const after = verb + 1 < to ? subject(verb + 1) : 0
  for (let i = verb - 1; i >= from && i >= verb - SUBJECT_REACH; i--) {
    const found = subject(i)
    if (found !== 0) return found
  }
  return after
}
