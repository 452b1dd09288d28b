import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { findMatches, type Match } from '../../src/lexicon/match.ts'
import { createMatcher } from '../../src/lexicon/matcher.ts'
import type { PatternElement } from '../../src/lexicon/pattern.ts'
import { contextsOf, entryPattern } from '../../src/lexicon/patterns.ts'
import { MOODS, POS, type TaggedDocument } from '../../src/morphology/tagged.ts'
import { loadedList, tagged } from '../helpers.ts'

/** The words found in a text, for a list of one entry. */
function found(text: string, entry: string, pos: string, more: { match?: string; not?: string } = {}): string[] {
  const document = tagged(text)
  const [matches] = findMatches(document, createMatcher([loadedList([{ entry, pos, ...more }])]))
  return matches!.map(({ from, to }) => text.slice(document.tokens.start[from], document.tokens.end[to - 1]))
}

describe('matching by lemma', () => {
  it('finds all inflections of a noun, a verb and an adjective', () => {
    expect(found('Le fardeau pèse, ces fardeaux aussi.', 'fardeau', 'NOUN')).toEqual(['fardeau', 'fardeaux'])
    expect(found('Elle saccage ; ils saccageaient ; nous avons saccagé.', 'saccager', 'VERB')).toEqual([
      'saccage',
      'saccageaient',
      'saccagé',
    ])
    expect(found('Une politique odieuse et des propos odieux.', 'odieux', 'ADJ')).toEqual(['odieuse', 'odieux'])
  })

  it('finds words in capitals and at the start of sentences', () => {
    expect(found('Fardeaux partout.', 'fardeau', 'NOUN')).toEqual(['Fardeaux'])
  })

  it('does not find a word of another part of speech', () => {
    expect(found('Il porte une caisse.', 'porte', 'NOUN')).toEqual([])
    expect(found('Il ferme la porte.', 'porte', 'NOUN')).toEqual(['porte'])
  })

  it('does not find words that only begin alike', () => {
    expect(found('Le fardelier du village.', 'fardeau', 'NOUN')).toEqual([])
  })

  it('finds an entry with either apostrophe', () => {
    expect(found("Un coup d’épée et un coup d'épée.", "coup d'épée", 'NOUN')).toEqual(['coup d’épée', "coup d'épée"])
  })

  it('inflects every word of an expression', () => {
    expect(found('Des tigres affamés rôdent.', 'tigre affamé', 'NOUN')).toEqual(['tigres affamés'])
  })

  it('does not find an expression across sentences', () => {
    expect(found('Voici un tigre. Affamé, il rôde.', 'tigre affamé', 'NOUN')).toEqual([])
  })

  it('does not find an expression whose words stand in another order', () => {
    expect(found('Un affamé tigre rôde.', 'tigre affamé', 'NOUN')).toEqual([])
  })
})

describe('small words inside an expression', () => {
  it('are found as written, elided too', () => {
    expect(found('Elle change de camp.', 'changer de camp', 'VERB')).toEqual(['change de camp'])
    expect(found('Le coup d’arrêt surprend.', "coup d'arrêt", 'NOUN')).toEqual(['coup d’arrêt'])
  })

  it('do not match an article instead of a preposition', () => {
    expect(found('Elle change un camp.', 'changer de camp', 'VERB')).toEqual([])
  })
})

describe('matching by form and case', () => {
  it('finds exactly the form, in any case', () => {
    expect(
      found('Les marchés jugent. LES MARCHÉS tremblent. Le marché ouvre.', 'les marchés', 'NOUN', { match: 'form' }),
    ).toEqual(['Les marchés', 'LES MARCHÉS'])
  })

  it('finds exactly the form with its case', () => {
    expect(found('La Coupole siège, la coupole brille.', 'Coupole', 'PROPN|NOUN', { match: 'case' })).toEqual([
      'Coupole',
    ])
  })
})

describe('gaps', () => {
  it('allows adverbs, auxiliaries and pronouns inside a verb expression', () => {
    expect(found('La loi porte encore gravement atteinte à la presse.', 'porter atteinte à', 'VERB')).toEqual([
      'porte encore gravement atteinte à',
    ])
  })

  it('does not allow a noun there', () => {
    expect(found('La loi porte une lettre atteinte à la presse.', 'porter atteinte à', 'VERB')).toEqual([])
  })

  it('allows no gap inside a noun expression', () => {
    expect(found('Un tigre vraiment affamé rôde.', 'tigre affamé', 'NOUN')).toEqual([])
  })
})

describe('gaps of several entries', () => {
  const rowsFound = (text: string, rows: Parameters<typeof loadedList>[0]): number[] =>
    findMatches(tagged(text), createMatcher([loadedList(rows)]))[0]!.map(({ row }) => row)

  it('do not widen the context of an entry that begins with the same verb', () => {
    const ouvrir = { entry: 'ouvrir', pos: 'VERB', not: '~ grand' }
    const text = 'Ces rideaux ouvrent très grand.'
    expect(rowsFound(text, [ouvrir])).toEqual([0])
    expect(rowsFound(text, [ouvrir, { entry: 'ouvrir la brèche', pos: 'VERB' }])).toEqual([0])
  })

  it('do not widen an entry that matches by form and begins with the same word', () => {
    const form = { entry: 'ouvrir grand', pos: 'VERB', match: 'form' }
    const text = 'Il faut ouvrir très grand.'
    expect(rowsFound(text, [form])).toEqual([])
    expect(rowsFound(text, [form, { entry: 'ouvrir la brèche', pos: 'VERB' }])).toEqual([])
  })
})

describe('slots', () => {
  it('takes an optional word of the part of speech, or none', () => {
    expect(found('La lutte finale, la lutte terrible finale.', 'lutte (ADJ) finale', 'NOUN')).toEqual([
      'lutte finale',
      'lutte terrible finale',
    ])
  })

  it('takes no word of another part of speech and no second one', () => {
    expect(found('La lutte pourtant finale.', 'lutte (ADJ) finale', 'NOUN')).toEqual([])
    expect(found('La lutte terrible odieuse finale.', 'lutte (ADJ) finale', 'NOUN')).toEqual([])
  })
})

describe('not contexts', () => {
  it('takes away a match in the context and leaves the others', () => {
    expect(found('Le barrage routier et le barrage tiennent.', 'barrage', 'NOUN', { not: '~ routier' })).toEqual([
      'barrage',
    ])
  })

  it('inflects the context', () => {
    expect(found('Les barrages routiers tiennent.', 'barrage', 'NOUN', { not: '~ routier' })).toEqual([])
  })

  it('looks before the entry and around it', () => {
    expect(found('Ils font barrage à la motion.', 'barrage', 'NOUN', { not: 'faire ~ à' })).toEqual([])
    expect(found('Ils font barrage.', 'barrage', 'NOUN', { not: 'faire ~ à' })).toEqual(['barrage'])
    expect(found('Le mur du barrage, le toit du barrage.', 'barrage', 'NOUN', { not: 'mur du ~' })).toEqual(['barrage'])
  })

  it('reads several contexts', () => {
    const not = '~ routier ; tir de ~'
    expect(found('Un tir de barrage, un barrage routier, un barrage.', 'barrage', 'NOUN', { not })).toEqual(['barrage'])
  })

  it('keeps a context from touching another entry', () => {
    const text = 'Le barrage routier.'
    const document = tagged(text)
    const lexicon = loadedList([
      { entry: 'barrage', pos: 'NOUN', not: '~ routier' },
      { entry: 'routier', pos: 'ADJ|NOUN' },
    ])
    const [matches] = findMatches(document, createMatcher([lexicon]))
    expect(matches!.map(({ row }) => row)).toEqual([1])
  })

  it('holds only inside its own lexicon', () => {
    const document = tagged('Le barrage routier.')
    const strict = loadedList([{ entry: 'barrage', pos: 'NOUN', not: '~ routier' }], 'strict')
    const loose = loadedList([{ entry: 'barrage', pos: 'NOUN' }], 'loose')
    const [first, second] = findMatches(document, createMatcher([strict, loose]))
    expect(first).toEqual([])
    expect(second).toHaveLength(1)
  })
})

describe('participles', () => {
  it('finds a participle used like an adjective', () => {
    expect(found('Une ville meurtrie, des familles meurtries.', 'meurtri', 'ADJ')).toEqual(['meurtrie', 'meurtries'])
  })

  it('does not find the compound tense of the verb with avoir', () => {
    expect(found('La guerre a meurtri la ville.', 'meurtri', 'ADJ')).toEqual([])
    expect(found('La guerre a profondément meurtri la ville.', 'meurtri', 'ADJ')).toEqual([])
  })

  it('does not find other forms of the verb', () => {
    expect(found('Les combats meurtrissent la ville.', 'meurtri', 'ADJ')).toEqual([])
  })
})

describe('what a match holds', () => {
  it('gives the token of each element in order', () => {
    const document = tagged('La loi porte encore atteinte à la presse.')
    const [matches] = findMatches(document, createMatcher([loadedList([{ entry: 'porter atteinte à', pos: 'VERB' }])]))
    expect(matches).toEqual([{ row: 0, from: 2, to: 6, tokens: [2, 4, 5], exact: 2 }])
  })

  it('lists overlapping entries, by start', () => {
    const document = tagged('Un tigre affamé rôde.')
    const lexicon = loadedList([
      { entry: 'affamé', pos: 'ADJ' },
      { entry: 'tigre affamé', pos: 'NOUN' },
      { entry: 'tigre', pos: 'NOUN' },
    ])
    const [matches] = findMatches(document, createMatcher([lexicon]))
    expect(matches!.map(({ row, from, to }) => [row, from, to]).toSorted()).toEqual([
      [0, 2, 3],
      [1, 1, 3],
      [2, 1, 2],
    ])
    expect(matches!.map(({ from }) => from)).toEqual(matches!.map(({ from }) => from).toSorted((a, b) => a - b))
  })

  it('puts the entry that stands as in the text before one found by its lemma', () => {
    const document = tagged('Un projet bâclé.')
    const lexicon = loadedList([
      { entry: 'bâcler', pos: 'VERB|ADJ' },
      { entry: 'bâclé', pos: 'ADJ' },
    ])
    const [matches] = findMatches(document, createMatcher([lexicon]))
    expect(matches!.map(({ row, exact }) => [row, exact])[0]).toEqual([1, 1])
  })

  it('gives one list of matches a lexicon', () => {
    const document = tagged('Un tigre affamé rôde.')
    const a = loadedList([{ entry: 'tigre', pos: 'NOUN' }], 'a')
    const b = loadedList([{ entry: 'affamé', pos: 'ADJ' }], 'b')
    expect(findMatches(document, createMatcher([a, b])).map((matches) => matches.map(({ from }) => from))).toEqual([
      [1],
      [2],
    ])
  })
})

/** The specification read word by word: every way to lay each pattern over each place of each sentence. */
function naiveMatches(document: TaggedDocument, lexicon: Lexicon): string[] {
  const { tokens, sentences } = document
  const pos = (i: number): string => POS[document.pos[i] as number] as string
  const lemma = (i: number): string => document.lemmas[document.lemma[i] as number] as string
  const form = (i: number): string => document.types[tokens.type[i] as number] as string
  const bit = (mask: number, i: number): boolean => ((mask >> (document.pos[i] as number)) & 1) === 1

  function afterAvoir(i: number): boolean {
    for (let k = i - 1; k >= 0 && i - k <= 4; k--) {
      if (lemma(k) === 'avoir') return true
      if (pos(k) !== 'ADV' && pos(k) !== 'PRON') return false
    }
    return false
  }

  function fits(element: PatternElement, i: number): boolean {
    const word =
      element.forms.includes(form(i).toLowerCase()) ||
      element.cased.includes(form(i)) ||
      element.lemmas.includes(lemma(i)) ||
      element.participles.includes(lemma(i))
    if (!word) return false
    if (element.pos === 0 || bit(element.pos, i)) return true
    return element.participles.length > 0 && MOODS[document.mood[i] as number] === 'past-participle' && !afterAvoir(i)
  }

  /** All lists of places (−1 for a slot left out) from element e on, the last word having stood at i − 1. */
  function lay(elements: readonly PatternElement[], e: number, i: number, stop: number): number[][] {
    const element = elements[e]
    if (!element) return [[]]
    const ways: number[][] = []
    if (element.slot) for (const rest of lay(elements, e + 1, i, stop)) ways.push([-1, ...rest])
    for (let gap = 0; gap <= (e > 0 && element.gap ? 3 : 0); gap++) {
      const at = i + gap
      if (at >= stop) break
      if (gap > 0 && !['ADV', 'AUX', 'PRON'].includes(pos(at - 1))) break
      if (element.slot ? !bit(element.pos, at) : !fits(element, at)) continue
      for (const rest of lay(elements, e + 1, at + 1, stop)) ways.push([at, ...rest])
    }
    return ways
  }

  const places = (elements: readonly PatternElement[]): number[][] => {
    const ways: number[][] = []
    for (let s = 0; s < sentences.length; s++)
      for (let i = sentences.from[s] as number; i < (sentences.to[s] as number); i++)
        ways.push(...lay(elements, 0, i, sentences.to[s] as number))
    return ways
  }

  const bounds = (way: number[]): string => {
    const there = way.filter((place) => place >= 0)
    return `${there[0]}-${(there.at(-1) as number) + 1}`
  }
  const patterns = lexicon.ids.map((_, row) => entryPattern(lexicon, row))
  const forbidden = new Set(
    patterns.flatMap((entry, row) =>
      contextsOf(lexicon, row, entry).flatMap(({ elements, from, to }) =>
        places(elements).map((way) => `${row}:${bounds(way.slice(from, to))}`),
      ),
    ),
  )
  const all = patterns.flatMap((pattern, row) => places(pattern).map((way) => `${row}:${bounds(way)}`))
  return [...new Set(all)].filter((key) => !forbidden.has(key)).toSorted()
}

const keys = (matches: readonly Match[]): string[] =>
  matches.map(({ row, from, to }) => `${row}:${from}-${to}`).toSorted()

describe('against a naive matcher', () => {
  const NOUNS = ['tigre', 'lutte', 'barrage', 'porte', 'ville']
  const ADJECTIVES = ['affamé', 'meurtri', 'final', 'odieux', 'routier']
  const VERBS = ['porter', 'saccager', 'ouvrir']
  const noun = fc.constantFrom(...NOUNS)
  const adjective = fc.constantFrom(...ADJECTIVES)
  const expression = fc.oneof(
    noun.map((entry) => ({ entry, pos: 'NOUN' })),
    adjective.map((entry) => ({ entry, pos: 'ADJ' })),
    fc.constantFrom(...VERBS).map((entry) => ({ entry, pos: 'VERB' })),
    fc.tuple(noun, adjective).map(([a, b]) => ({ entry: `${a} ${b}`, pos: 'NOUN' })),
    fc.tuple(noun, adjective).map(([a, b]) => ({ entry: `${a} (ADJ) ${b}`, pos: 'NOUN' })),
    fc.tuple(noun, adjective).map(([a, b]) => ({ entry: `${a} (ADV) (ADJ) ${b}`, pos: 'NOUN' })),
    fc.tuple(noun, adjective).map(([a, b]) => ({ entry: `${a} (ADJ) (ADJ) ${b}`, pos: 'NOUN' })),
    noun.map((a) => ({ entry: `${a} (ADJ|ADV)`, pos: 'NOUN' })),
    fc.tuple(noun, noun).map(([a, b]) => ({ entry: `${a} de ${b}`, pos: 'NOUN' })),
    fc.tuple(fc.constantFrom(...VERBS), noun).map(([a, b]) => ({ entry: `${a} (ADV) la ${b}`, pos: 'VERB' })),
    fc.tuple(fc.constantFrom(...VERBS), noun).map(([a, b]) => ({ entry: `${a} la ${b}`, pos: 'VERB' })),
    fc.tuple(fc.constantFrom(...VERBS), noun).map(([a, b]) => ({ entry: `${a} ${b}`, pos: 'VERB' })),
  )
  const row = fc
    .record({
      expression,
      match: fc.constantFrom('', '', '', 'form', 'case'),
      not: fc.oneof(
        fc.constant(''),
        adjective.map((word) => `~ ${word}`),
        noun.map((word) => `${word} de ~`),
        fc.tuple(noun, adjective).map(([a, b]) => `la ~ ; ${a} ~ ${b}`),
      ),
    })
    // Verbs stand alone here: that a gap of one entry opens another entry's context has its own test above.
    .map(({ expression: { entry, pos }, match, not }) =>
      pos === 'VERB' ? { entry, pos, match: '', not: '' } : { entry, pos, match, not },
    )
  const lexicons = fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 5,
    selector: ({ entry, pos }) => `${entry}/${pos}`,
  })
  const words = fc.constantFrom(
    ...NOUNS,
    ...ADJECTIVES,
    ...['tigres', 'luttes', 'portes', 'Tigre', 'villes', 'affamés', 'meurtrie', 'meurtries', 'finale', 'routiers'],
    ...['porte', 'portent', 'ouvre', 'saccagé', 'saccage', 'ouvrent', 'a', 'ont', 'est', 'la', 'le', 'les', 'de', 'du'],
    ...['encore', 'vraiment', 'très', 'se', 'lui', 'et', ',', '.', '«', '»'],
  )
  const pieces = fc.oneof(
    words,
    fc.tuple(noun, adjective).map(([a, b]) => `${a} ${b}`),
    fc.tuple(noun, noun).map(([a, b]) => `la ${a} de ${b}`),
    fc.tuple(noun, adjective, adjective).map(([a, b, c]) => `${a} très ${b} ${c}`),
    fc
      .tuple(fc.constantFrom('il porte', 'elle ouvre', 'ils ont saccagé'), fc.constantFrom('', 'encore'), noun)
      .map(([a, b, c]) => `${a} ${b} la ${c}`),
  )
  const texts = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))

  it('finds the same entries in the same places', () => {
    fc.assert(
      fc.property(lexicons, texts, (rows, text) => {
        const lexicon = loadedList(rows)
        const document = tagged(text)
        const [matches] = findMatches(document, createMatcher([lexicon]))
        expect(keys(matches!)).toEqual(naiveMatches(document, lexicon))
      }),
      { numRuns: 3000 },
    )
  })

  it('compares texts in which entries are found, gone through a gap or a slot, or forbidden', () => {
    const seen = { found: 0, forbidden: 0, wide: 0 }
    for (const [rows, text] of fc.sample(fc.tuple(lexicons, texts), { numRuns: 1500, seed: 7 })) {
      const document = tagged(text)
      const own = naiveMatches(document, loadedList(rows))
      const free = naiveMatches(document, loadedList(rows.map((one) => ({ ...one, not: '' }))))
      if (own.length > 0) seen.found++
      if (free.length > own.length) seen.forbidden++
      const [matches] = findMatches(document, createMatcher([loadedList(rows)]))
      if (matches!.some(({ from, to, tokens }) => to - from > tokens.length)) seen.wide++
    }
    expect(seen.found).toBeGreaterThan(300)
    expect(seen.forbidden).toBeGreaterThan(10)
    expect(seen.wide).toBeGreaterThan(3)
  })

  it('finds the same in one pass over several lexicons as in one pass each', () => {
    fc.assert(
      fc.property(lexicons, lexicons, texts, (first, second, text) => {
        const a = loadedList(first, 'a')
        const b = loadedList(second, 'b')
        const document = tagged(text)
        const together = findMatches(document, createMatcher([a, b]))
        const apart = [a, b].map((lexicon) => findMatches(document, createMatcher([lexicon]))[0]!)
        expect(together.map(keys)).toEqual(apart.map(keys))
      }),
      { numRuns: 300 },
    )
  })

  it('finds the same whatever texts the matcher has seen before', () => {
    fc.assert(
      fc.property(lexicons, fc.array(texts, { maxLength: 4 }), texts, (rows, before, text) => {
        const used = createMatcher([loadedList(rows)])
        for (const earlier of before) findMatches(tagged(earlier), used)
        const document = tagged(text)
        expect(findMatches(document, used)).toEqual(findMatches(document, createMatcher([loadedList(rows)])))
      }),
      { numRuns: 300 },
    )
  })
})
