import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What the dictionary says of a form: a class letter with its inflection, and the lemma for one part of speech. */
export interface Analysis {
  pos: 'ADJ' | 'ADV' | 'NOUN' | 'PROPN' | 'VERB' | 'X'
  /** Gender and number (`ms`, `fp`, `p` …), or for a verb mood and person (`ind.3s`), or the paradigm of the noun. */
  trait: string
  lemma: string
}

interface Rule {
  strip: string
  add: string
  condition: RegExp
  flags: string[]
  trait: string
}

const pairs = (text: string): string[] => text.match(/../gu) ?? []

const PERSONS: Record<string, string> = {
  "j'n'q'l'm't'": '1s',
  "n'q'l'm't'": '2s',
  "n'q'l'm't's'": '3',
  "n'q'l't'": '1p',
  "n'q'l'm'": '2p',
  "j'n'q'l'm't's'": '13s',
}

/**
 * The affix file names no tense. Its verb classes list them in one order, though: infinitive, participles, present,
 * imperfect, past, future, conditional, subjunctive, imperative; and which elided pronouns may precede a form tells its person.
 */
function tenses(rules: { add: string; next: string }[]): string[] {
  let stage = 0
  return rules.map(({ add, next }, i) => {
    const has = (mark: string): boolean => next.includes(mark)
    if (i === 0 || (has("d'") && !/ant$/.test(add) && /(er|ir|re|oir|r)$/.test(add) && stage === 0)) return 'inf'
    if (/ant$/.test(add) && stage === 0) return 'ger'
    if (next === "L'D'Q'" || next === "D'Q'" || next === "d'q'" || next === "q'") {
      const base = add
      return /es$/.test(base)
        ? 'pp.fp'
        : /e$/.test(base)
          ? 'pp.fs'
          : /[^us]s$|us$/.test(base) && next !== "L'D'Q'"
            ? 'pp.mp'
            : 'pp.ms'
    }
    if (stage === 0) stage = 1
    if (!has("q'") && !has("c'")) {
      stage = 7
      return `imp.${/ns$/.test(add) ? '1p' : /ez$|tes$/.test(add) ? '2p' : '2s'}`
    }
    const imperfect = /(ais|ait|ions|iez|aient)$/.test(add)
    if (/r(ais|ait|ions|iez|aient)$/.test(add) && stage >= 4 && stage <= 5) stage = 5
    else if (/r(ai|as|a|ons|ez|ont)$/.test(add) && stage >= 2 && stage <= 4) stage = 4
    else if (imperfect && stage <= 2) stage = 2
    else if (stage === 2) stage = 3
    else if (stage === 5) stage = 6
    const plural = /(ent|ont)$/.test(add)
    const key = next.replace("c'", '')
    let person = PERSONS[key] ?? ''
    if (person === '3') person = plural ? '3p' : '3s'
    return (['', 'ind.', 'ind.', 'ind.', 'fut.', 'con.', 'sub.', 'sub.'][stage] ?? '') + person
  })
}

const VERB_CLASS = /^([a-fipqr-y][0-9A-Z]|z[AE]|[pq][+.])$/

function readRules(aff: string): Map<string, { prefix: boolean; verb: boolean; rules: Rule[] }> {
  const classes = new Map<string, { prefix: boolean; verb: boolean; rules: Rule[] }>()
  const raw = new Map<string, string[][]>()
  for (const line of aff.split('\n')) {
    const cells = line.trim().split(/\s+/)
    if ((cells[0] !== 'SFX' && cells[0] !== 'PFX') || cells.length < 5) continue
    const name = cells[1] as string
    if (!raw.has(name)) raw.set(name, [])
    raw.get(name)?.push(cells)
  }
  for (const [name, lines] of raw) {
    const prefix = lines[0]?.[0] === 'PFX'
    const verb = !prefix && VERB_CLASS.test(name)
    const parsed = lines.map((cells) => {
      const [add = '', next = ''] = (cells[3] as string).split('/')
      return {
        strip: cells[2] === '0' ? '' : (cells[2] as string),
        add: add === '0' ? '' : add,
        next,
        condition: cells[4] as string,
      }
    })
    const traits = !verb
      ? []
      : name.endsWith('+') || name.endsWith('.')
        ? parsed.map(({ add }) =>
            /es$/.test(add) ? 'pp.fp' : /e$/.test(add) ? 'pp.fs' : /s$/.test(add) ? 'pp.mp' : 'pp.ms',
          )
        : tenses(parsed)
    classes.set(name, {
      prefix,
      verb,
      rules: parsed.map(({ strip, add, next, condition }, i) => ({
        strip,
        add,
        flags: pairs(next),
        trait: traits[i] ?? '',
        condition: new RegExp(prefix ? `^${condition}` : `${condition}$`, 'u'),
      })),
    })
  }
  return classes
}

/** Endings whose base forms are adjectives as well as nouns although the dictionary gives them one plural rule. */
const EPICENE =
  /(ique|able|ible|uble|iste|esque|aire|oire|forme|phile|phobe|phone|oïde|estre|este|crate|logue|cole|vore|gène|pède|ième|ane|ule|asque)$/

/**
 * Expands the Hunspell French dictionary into (form → analyses). Elided prefixes (l'abbé) are left out: the tokeniser splits them.
 * The dictionary names no part of speech; it follows from the affix classes.
 */
export function expandDictionary(): Map<string, Analysis[]> {
  const folder = createRequire(import.meta.url)
    .resolve('dictionary-fr')
    .replace(/index\.js$/, '')
  const classes = readRules(readFileSync(`${folder}index.aff`, 'utf8'))
  const entries = readFileSync(`${folder}index.dic`, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [word = '', flags = ''] = line.trim().split('/')
      return { word, flags: pairs(flags) }
    })
  // Adverbs in -ment take no plural; nouns like *classement* do.
  const adverbs = new Set(
    entries
      .filter(({ word, flags }) => word.endsWith('ment') && !flags.some((flag) => classes.get(flag)?.prefix === false))
      .map(({ word }) => word),
  )
  const forms = new Map<string, Analysis[]>()
  const add = (form: string, pos: Analysis['pos'], trait: string, lemma: string): void => {
    if (!/^[\p{L}'°-]+$/u.test(form)) return
    const key = form.toLowerCase()
    const known = forms.get(key)
    if (known === undefined) forms.set(key, [{ pos, trait, lemma }])
    else if (!known.some((a) => a.pos === pos && a.trait === trait && a.lemma === lemma))
      known.push({ pos, trait, lemma })
  }
  const graded = (word: string): boolean => adverbs.has(`${word}ment`)
  const epicene = (word: string): boolean => EPICENE.test(word) || graded(word)
  const adverb = (word: string): boolean => word.endsWith('ment') && word.length > 5

  const nominal = (word: string, flag: string, rules: Rule[]): void => {
    for (const rule of rules) {
      if (!rule.condition.test(word) || !word.endsWith(rule.strip)) continue
      const form = word.slice(0, word.length - rule.strip.length) + rule.add
      const plural = /D'Q'$/.test(rule.flags.join('')) && !rule.flags.includes("L'") ? 'p' : 's'
      if (flag === 'S.' || flag === 'S=' || flag === 'Um') {
        add(form, 'NOUN', plural, word)
        // That an adverb exists tells *sale* from *bicyclette* and even from *politique*: the tagger may know.
        if (epicene(word)) add(form, 'ADJ', graded(word) ? `${plural}+` : plural, word)
        continue
      }
      if (flag === 'X.' || flag === 'A.' || flag === 'I.') {
        add(form, 'NOUN', plural, word)
        continue
      }
      const feminine =
        (rule.add !== '' && /(e|es|ë|ës)$/.test(rule.add)) || (rule.strip !== '' && /(e|es)$/.test(rule.add))
      const own = feminine && plural === 'p' ? form.slice(0, -1) : form
      const trait =
        (feminine ? 'f' : 'm') +
        (!feminine && /[sxz]$/.test(word) ? '' : !feminine && /[sx]$/.test(form) && form !== word ? 'p' : plural)
      add(form, 'NOUN', trait, feminine ? own : word)
      if (flag !== 'Gs' && flag !== 'Gc' && flag !== 'Ge' && flag !== 'Go')
        add(form, 'ADJ', flag === 'Fs' || flag === 'Fc' || flag === 'Fe' ? `${trait}.agent` : trait, word)
    }
  }

  for (const { word, flags } of entries) {
    if (flags.includes('U.')) {
      // Symbols of units (km, mg): the class tells them from names.
      for (const rule of [{ add: '' }, ...(classes.get('U.')?.rules ?? [])]) {
        const form = rule.add + word
        if (form.length > 1 && form.length < 4 && form === form.toLowerCase()) add(form, 'NOUN', 'unit', form)
      }
      continue
    }
    const capital = word !== word.toLowerCase()
    const named = flags.filter((flag) => classes.get(flag)?.prefix === false)
    if (capital) {
      add(word, 'PROPN', '', word)
      continue
    }
    const unit = flags.find((flag) => flag === 'Um' || flag === 'Ui')
    if (unit !== undefined) {
      for (const rule of classes.get(unit)?.rules ?? []) {
        if (rule.add.includes("'") || rule.add === '') continue
        add(rule.add + word, 'NOUN', 's', rule.add + word)
        if (unit === 'Um' && /[^sxz]$/.test(word)) add(`${rule.add}${word}s`, 'NOUN', 'p', rule.add + word)
      }
      add(word, 'NOUN', 's', word)
      if (unit === 'Um' && /[^sxz]$/.test(word)) add(`${word}s`, 'NOUN', 'p', word)
    }
    if (named.length === 0 && unit === undefined) {
      if (flags.includes("d'") && /(er|ir|re)$/.test(word)) add(word, 'VERB', 'inf', word)
      else if (adverb(word)) add(word, 'ADV', '', word)
      else if (/[sxz]$/.test(word)) {
        add(word, 'NOUN', '', word)
        add(word, 'ADJ', '', word)
      } else if (/[éiu]$/.test(word) && word.length > 4) {
        add(word, 'NOUN', 'ms', word)
        add(word, 'ADJ', 'ms', word)
      } else add(word, 'X', '', word)
      continue
    }
    for (const flag of named) {
      const { verb, rules } = classes.get(flag) as { verb: boolean; rules: Rule[] }
      if (!verb) {
        nominal(word, flag, rules)
        continue
      }
      let masculine = ''
      for (const rule of rules) {
        if (!rule.condition.test(word) || !word.endsWith(rule.strip)) continue
        const form = word.slice(0, word.length - rule.strip.length) + rule.add
        const invariable = rule.trait === 'pp.ms' && form.endsWith('s')
        add(form, 'VERB', invariable ? 'pp.m' : rule.trait, word)
        if (!rule.trait.startsWith('pp')) continue
        // A participle is listed once, as a verb form; the adjective and the feminine noun (la levée) go without saying.
        const trait = invariable ? 'm' : rule.trait.slice(3)
        if (trait[0] === 'm' && trait !== 'mp') masculine = form
        add(form, 'ADJ', trait, masculine || form)
        if (/^f/.test(trait)) add(form, 'NOUN', trait, trait === 'fp' ? form.slice(0, -1) : form)
        else if (trait !== 'mp') add(form, 'NOUN', trait, form)
        else add(form, 'NOUN', 'mp', masculine || form)
      }
    }
  }
  return forms
}
