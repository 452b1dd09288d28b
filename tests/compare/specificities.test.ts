import { describe, expect, it } from 'vitest'
import { specificities } from '../../src/compare/specificities.ts'
import { specificity } from '../../src/compare/specificity.ts'
import { tagged } from '../helpers.ts'

const items = [
  { source: 'Nord', document: tagged('La grève continue. Les grévistes poursuivent la grève. La grève gêne.') },
  { source: 'Sud', document: tagged('Le port tourne. Le port embauche. La grève gêne le port et la ville.') },
  { source: 'Nord', document: tagged('Une grève de plus.') },
]

describe('specificities', () => {
  const rows = specificities(items, { minimum: 1 })
  const rowOf = (group: string, term: string) => rows.find((row) => row.group === group && row.term === term)

  it('gives each term of each group with the counts it rests on', () => {
    expect(rowOf('Nord', 'grève')).toEqual({
      group: 'Nord',
      term: 'grève',
      specificity: specificity(4, 5, 15, 29),
      frequency: 4,
      expected: (5 * 15) / 29,
      total: 5,
      documents: 2,
      totalDocuments: 3,
      size: 15,
      corpus: 29,
    })
    expect(rowOf('Sud', 'port')?.specificity).toBeGreaterThan(0)
    expect(rowOf('Nord', 'port')?.specificity).toBeLessThan(0)
  })

  it('shares the occurrences and the words out among the groups', () => {
    for (const term of new Set(rows.map((row) => row.term))) {
      const own = rows.filter((row) => row.term === term)
      const sum = (key: 'frequency' | 'expected' | 'documents' | 'size') => own.reduce((all, row) => all + row[key], 0)
      expect(own).toHaveLength(2)
      expect(sum('frequency')).toBe(own[0]?.total)
      expect(sum('expected')).toBeCloseTo(own[0]?.total as number, 10)
      expect(sum('documents')).toBe(own[0]?.totalDocuments)
      expect(sum('size')).toBe(own[0]?.corpus)
    }
  })

  it('puts the most over-used terms of a group first, groups in order of first document', () => {
    expect([...new Set(rows.map(({ group }) => group))]).toEqual(['Nord', 'Sud'])
    for (const group of ['Nord', 'Sud']) {
      const values = rows.filter((row) => row.group === group).map((row) => row.specificity)
      expect(values).toEqual(values.slice().sort((a, b) => b - a))
    }
  })

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  })

  it('refuses a single group', () => {
    expect(() => specificities(items.slice(0, 1))).toThrow(
      'documents: expected at least two groups, received only "Nord"',
    )
    expect(() => specificities([])).toThrow('received none')
  })
})
