import { grammar } from '../lexicon/closed.ts'
import { labelOf, readingsOf } from './dictionary.ts'
import type { Forms } from './forms.ts'
import { functionWords } from './function-words.ts'
import { POS } from './tagged.ts'
import { formTable } from './word-numbers.ts'

const NOUN = /* @__PURE__ */ POS.indexOf('NOUN')
const ADJ = /* @__PURE__ */ POS.indexOf('ADJ')
const ADV = /* @__PURE__ */ POS.indexOf('ADV')
const DET = /* @__PURE__ */ POS.indexOf('DET')
const PRON = /* @__PURE__ */ POS.indexOf('PRON')
const PROPN = /* @__PURE__ */ POS.indexOf('PROPN')
const VERB = /* @__PURE__ */ POS.indexOf('VERB')

/** What a form may be here, as bits. */
const THIRD_PERSON = 1
const ENCLITIC = 2
const SUBJECT = 4
const OBJECT = 8
const CLOSING = 16
const COMMA = 32
const NO_ADVERB = 64

const classes = /* @__PURE__ */ formTable((form) => {
  const lower = form.toLowerCase()
  if (lower === ',') return COMMA
  if (lower === '»' || lower === '”' || lower === '"') return CLOSING
  const clitic = grammar('clitic').get(lower.replace(/^-/, ''))
  if (lower.startsWith('-')) return clitic === 'subject' ? ENCLITIC : 0
  if (clitic === 'subject') return SUBJECT
  const listed = functionWords().get(lower)
  // le, la, les: articles and pronouns.
  if (listed) return listed.has('DET') && listed.has('PRON') ? OBJECT : 0
  const readings = readingsOf(labelOf(lower))
  if (!readings.some(({ pos, trait }) => pos === 'VERB' && /^(?:ind|fut).*3/.test(trait))) return 0
  const isAdverb = !lower.endsWith('ment') || readings.some(({ pos }) => pos === 'ADV')
  return isAdverb ? THIRD_PERSON : THIRD_PERSON | NO_ADVERB
})

/**
 * Settles words that the press uses as verbs where the treebanks hardly have them: *», nuance-t-elle* (before a subject
 * pronoun), *», souffle Philippe* (after a quotation, before its speaker), *elle le juge* (after two pronouns).
 */
export function settleInversions(store: Forms, form: Int32Array, pos: Uint8Array): void {
  const table = classes(store)
  const of = (i: number): number => (i >= 0 && i < form.length ? (table[form[i] as number] as number) : 0)
  for (let i = 0; i < form.length; i++) {
    const cls = table[form[i] as number] as number
    if ((cls & THIRD_PERSON) === 0) continue
    const own = pos[i]
    // dément looks like an adverb in -ment.
    if (own === ADV && (cls & NO_ADVERB) !== 0) pos[i] = VERB
    if (own !== NOUN && own !== ADJ && own !== ADV && own !== PROPN) continue
    if (of(i + 1) === ENCLITIC) pos[i] = VERB
    else if (of(i - 1) === COMMA && of(i - 2) === CLOSING) {
      const next = pos[i + 1]
      if (next === PROPN || next === DET) pos[i] = VERB
    } else if (of(i - 1) === OBJECT && of(i - 2) === SUBJECT && pos[i - 1] === DET) {
      pos[i] = VERB
      pos[i - 1] = PRON
    }
  }
}
