import { describe, expect, it } from 'vitest'
import { analyse, findLoaded, findMentions, readLexicon, segment, tag, toSegments } from '../src/index.ts'
import type { Report } from '../src/types.ts'
import { tagged } from './helpers.ts'

/** Every number of a report. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersOf)
  return []
}

function expectSound(report: Report): void {
  expect(numbersOf(report).every(Number.isFinite)).toBe(true)
  expect(JSON.parse(JSON.stringify(report)).schema).toBe(1)
}
const codes = ({ warnings }: Report): string[] => warnings.map(({ code }) => code)

describe('odd texts', () => {
  it('an empty text gives null, not 0, and a warning', () => {
    const report = analyse('')
    expectSound(report)
    expect(codes(report)).toEqual(['no-words'])
    expect(report.annotations).toEqual([])
    expect(report.scores.loaded.all.value).toBeNull()
    expect(report.scores.tone.all.value).toBeNull()
    expect(report.scores.frames['economic']!.all.value).toBeNull()
    expect(report.scores.stance).toEqual({})
  })

  it.each([' \n\t ', '\u00a0\u200b\ufeff', '?!… « » – ; ()', '""""', '«««', '»»»', '\u0000\u0001', '1 2 3'])(
    'a text without words, %j, gives a report with a warning',
    (text) => {
      const report = analyse(text)
      expectSound(report)
      expect(codes(report)).toContain('no-words')
    },
  )

  it('an English text gives a report with a warning', () => {
    const report = analyse(
      'The mayor said on Monday that the bridge would reopen next week, after months of repairs paid for by the region and the state.',
    )
    expectSound(report)
    expect(codes(report)).toEqual(['not-french'])
  })

  it('HTML tags give a report with a warning that points to them', () => {
    const text = '<p>Le maire a <b>rouvert</b> le pont.</p>'
    const report = analyse(text)
    expectSound(report)
    const warning = report.warnings.find(({ code }) => code === 'html-tags')!
    expect(text.slice(warning.start, warning.end)).toBe('<p>')
  })

  it.each(['\ud83d', 'Le maire \udc4b part.', 'a\ud800b', '\udfff\ud800', '« Le\ud83d dictateur »'])(
    'half a surrogate pair in %j gives a report with a warning',
    (text) => {
      const report = analyse(text)
      expectSound(report)
      expect(codes(report)).toContain('lone-surrogate')
    },
  )

  it('unbalanced marks give a warning and no runaway quotation', () => {
    const report = analyse('Il parle d’un « fiasco total.\n\nLe dictateur est parti.')
    expect(codes(report)).toContain('unclosed-quote')
    const terms = report.annotations.filter((one) => one.kind === 'loaded')
    expect(terms.map(({ voice }) => voice)).toEqual(['quoted', 'narration'])
  })

  it.each([
    ['letters', 'a'.repeat(100_000)],
    ['opening marks', '«'.repeat(5_000)],
    ['hyphens', 'a-'.repeat(20_000)],
    ['apostrophes', "l'".repeat(20_000)],
    ['abbreviations', 'M. '.repeat(5_000)],
    ['one verb', 'dit '.repeat(3_000)],
    ['brackets', '('.repeat(10_000)],
    ['line breaks', '\n'.repeat(50_000)],
    ['digits', '1 000 '.repeat(5_000)],
    ['particles of names', `Paul ${'de '.repeat(20_000)}fin.`],
  ])(
    'a long run of %s ends',
    (_, text) => {
      expectSound(analyse(text))
    },
    60_000,
  )

  it('5 MB in one line end with a report', () => {
    const sentence = 'Le maire, selon la préfète, affirme que le « fiasco » du port n’a pas surpris les dockers. '
    const text = sentence.repeat(Math.ceil(5_000_000 / sentence.length))
    expect(text.length).toBeGreaterThanOrEqual(5_000_000)
    const report = analyse(text)
    expect(report.size.characters).toBe(text.length)
    expect(report.scores.loaded.all.value).toBeGreaterThan(0)
    expect(Number.isFinite(report.scores.tone.all.value ?? 0)).toBe(true)
  }, 120_000)

  it('5 MB in one word with apostrophes end', () => {
    expect(segment("ab'".repeat(1_700_000)).tokens.length).toBeGreaterThan(0)
  }, 120_000)
})

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError)
    return (error as Error).message
  }
  throw new Error('nothing was thrown')
}
const wrong =
  (...args: unknown[]): (() => unknown) =>
  () =>
    (analyse as (...args: unknown[]) => unknown)(...args)

describe('wrong arguments of analyse', () => {
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [12, '12'],
    [true, 'true'],
    [['a'], 'an array'],
    [() => '', 'a function'],
  ])('the input %j is refused', (input, received) => {
    expect(messageOf(wrong(input))).toBe(
      `input: expected a string or an article { text, id?, title?, source?, date?, url? }, received ${received}`,
    )
  })

  it('an article without text, with a misspelt field or a wrong type is refused', () => {
    expect(messageOf(wrong({}))).toBe('input.text: expected a string, received undefined')
    expect(messageOf(wrong({ text: 'a', titel: 'b' }))).toBe(
      'input: expected only text, id, title, source, author, date, url, received "titel"',
    )
    expect(messageOf(wrong({ text: 'a', date: new Date(0) }))).toBe('input.date: expected a string, received a object')
    expect(messageOf(wrong({ text: ['a'] }))).toBe('input.text: expected a string, received an array')
  })

  it('a misspelt option is refused with the options that there are', () => {
    expect(messageOf(wrong('a', { target: [] }))).toBe(
      'options: expected only targets, lexicons, filter, among, received "target"',
    )
    expect(messageOf(wrong('a', { Filter: true }))).toMatch(/received "Filter"$/)
  })

  it('options that are no object are refused', () => {
    expect(messageOf(wrong('a', null))).toBe('options: expected an object, received null')
    expect(messageOf(wrong('a', 'filter'))).toBe('options: expected an object, received "filter"')
    expect(messageOf(wrong('a', []))).toBe('options: expected an object, received an array')
  })

  it.each([['yes'], [1], [null]])('filter: %j is refused', (filter) => {
    expect(messageOf(wrong('a', { filter }))).toMatch(/^options\.filter: expected true or false, received /)
  })

  it.each([
    ['Armel'],
    [{}],
    [null],
    [[{ id: 'a' }]],
    [[{ names: ['a'] }]],
    [[{ id: 1, names: ['a'] }]],
    [[{ id: 'a', names: 'Armel' }]],
    [[{ id: 'a', names: [''] }]],
    [[{ id: 'a', names: [3] }]],
    [[{ id: 'a', names: [' \u00a0'] }]],
    [[{ id: 'a', names: ['a'], name: 'a' }]],
    [[{ id: 'a', names: [], spans: [{ start: 2 }] }]],
    [[{ id: 'a', names: [], spans: [{ start: 5, end: 2 }] }]],
    [[{ id: 'a', names: [], spans: [{ start: -1, end: 2 }] }]],
    [[{ id: 'a', names: [], spans: [{ start: 0.5, end: 2 }] }]],
    [[null]],
  ])('targets: %j is refused', (targets) => {
    expect(messageOf(wrong('a', { targets }))).toMatch(/^options\.targets: expected an array of \{ id/)
  })

  it('actors without words are refused by findMentions too', () => {
    expect(messageOf(() => findMentions(tagged('Un fiasco.'), { targets: [{ id: 'a', names: [' '] }] }))).toMatch(
      /^options\.targets: /,
    )
  })

  it.each([[5], [null], [{}], [{ kind: 'mention', start: 0, end: 1 }], [{ kind: 'boilerplate', start: 0, end: 2 }]])(
    'among: %j in a text of one character is refused',
    (one) => {
      expect(messageOf(wrong('a', { among: [one] }))).toMatch(
        /^options\.among: expected an array of annotations of kind boilerplate inside the text of 1 characters/,
      )
    },
  )

  it.each([['loaded'], [['loaded']], [[{}]], [{}], [null]])('lexicons: %j is refused', (lexicons) => {
    expect(messageOf(wrong('a', { lexicons }))).toMatch(/^options\.lexicons: expected an array of lexicons/)
  })

  it('a long value is shortened in the message', () => {
    expect(messageOf(wrong('a', { filter: 'x'.repeat(5_000) })).length).toBeLessThan(200)
  })
})

describe('wrong arguments of the other functions', () => {
  it('segment says what it expected', () => {
    expect(messageOf(() => segment(3 as unknown as string))).toBe('text: expected a string, received 3')
  })

  it('toSegments says which annotation lies outside the text', () => {
    const annotations = [{ kind: 'mention', start: 0, end: 9, target: 'x', voice: 'narration' }] as const
    expect(messageOf(() => toSegments('abc', annotations))).toBe(
      'annotations[0]: expected a span inside the text of 3 characters, received 0…9',
    )
  })

  it('findLoaded refuses a misspelt option', () => {
    expect(messageOf(() => findLoaded(tagged('Un fiasco.'), { lexicon: [] } as object))).toMatch(/received "lexicon"$/)
  })

  it('tag says what it expected', () => {
    expect(messageOf(() => tag('Un fiasco.' as unknown as ReturnType<typeof segment>))).toMatch(
      /expected .*, received /,
    )
  })

  it('findLoaded says that it expected a tagged document', () => {
    const untagged = segment('Un fiasco.') as ReturnType<typeof tag>
    expect(messageOf(() => findLoaded(untagged))).toMatch(/expected .*, received /)
  })
})

describe('broken lexicon lines', () => {
  const header = 'entry\tpos\tcategory\tpolarity\tstrength\tregister'
  it.each([
    ['too few cells', 'fadaise\tNOUN', 'x:2: register: expected 6 cells separated by tabs, received 2'],
    [
      'a word for a number',
      'fadaise\tNOUN\tridicule\tfort\t2\tneutral',
      'x:2: polarity: expected an integer from -3 to 3, received "fort"',
    ],
    ['an empty entry', '\tNOUN\tridicule\t-1\t2\tneutral', 'x:2: entry: expected a value, received ""'],
  ])('%s is reported with line, column, expected and received', (_, line, message) => {
    expect(() => readLexicon(`${header}\n${line}`, { id: 'x' })).toThrow(message)
  })

  it('an unknown register is reported with those that there are', () => {
    expect(() => readLexicon(`${header}\nfadaise\tNOUN\tridicule\t-1\t2\tcourant`, { id: 'x' })).toThrow(
      /^x:2: register: expected one of neutral, familiar, .*, received "courant"$/,
    )
  })
})
