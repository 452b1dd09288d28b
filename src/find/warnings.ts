import { KIND } from '../document/document.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { ReportWarning } from '../types.ts'
import { FORM, wordClasses } from './word-classes.ts'

/** Below this share of French function words a text of some length is taken for another language. */
const FRENCH_SHARE = 0.15
const ENOUGH_WORDS = 20
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/i
/** Half a character that the other half may stand beside, which is quickly looked for; and one that stands alone. */
const SURROGATE = /[\uD800-\uDFFF]/
const LONE_SURROGATE = /\p{Cs}/u

/** What is odd about the input as a whole. */
export function inputWarnings(document: TaggedDocument): ReportWarning[] {
  const warnings: ReportWarning[] = []
  const { text, tokens } = document
  const whole = { start: 0, end: text.length }
  const { form } = wordClasses(document)
  let words = 0
  let french = 0
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== KIND.word) continue
    words++
    if (((form[i] as number) & FORM.french) !== 0) french++
  }
  if (words === 0)
    warnings.push({ code: 'no-words', message: 'le texte ne contient aucun mot : rien n’est mesuré', ...whole })
  else if (words >= ENOUGH_WORDS && french / words < FRENCH_SHARE) {
    warnings.push({
      code: 'not-french',
      message: `seuls ${Math.round((100 * french) / words)} % des mots sont des mots-outils du français : le texte est peut-être dans une autre langue`,
      ...whole,
    })
  }
  const tag = text.includes('<') ? TAG.exec(text) : null
  if (tag)
    warnings.push({
      code: 'html-tags',
      message: `le texte contient des balises HTML, par exemple ${JSON.stringify(tag[0].slice(0, 30))} : il faut d’abord en extraire le texte`,
      start: tag.index,
      end: tag.index + tag[0].length,
    })
  const surrogate = SURROGATE.test(text) ? text.search(LONE_SURROGATE) : -1
  if (surrogate >= 0)
    warnings.push({
      code: 'lone-surrogate',
      message: 'le texte contient la moitié d’un caractère (surrogate) : il a été coupé ou mal décodé',
      start: surrogate,
      end: surrogate + 1,
    })
  return warnings
}
