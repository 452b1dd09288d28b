import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/index.ts'
import { toArticleModel } from '../../../src/report/page/model.ts'
import type { Note } from '../../../src/report/page/notes.ts'

function notesFor(text: string, title?: string): Note[] {
  const article = title === undefined ? { text } : { text, title }
  return toArticleModel(article, analyse(article)).notes
}
const at = (text: string, notes: Note[], words: string, layer: Note['layer']): Note | undefined =>
  notes.find((note) => note.layer === layer && text.slice(note.start, note.end) === words)

describe('notes', () => {
  it('give entry, value, voice and contributions of a loaded word', () => {
    const text = 'Les deux autocrates ont scellé un pacte.'
    const report = analyse(text)
    const note = at(text, toArticleModel({ text }, report).notes, 'autocrates', 'loaded')
    const rows = Object.fromEntries(note?.rows.filter(([label]) => label !== 'Contribution') ?? [])
    expect(note?.variant).toBe('negative')
    expect(rows).toMatchObject({ Valeur: '−2', Voix: 'Journaliste' })
    expect(rows['Entrée']).toMatch(/^autocrate\S* \(liste loaded\)$/)
    const [contribution] = report.scores.loaded.all.contributions
    expect(note?.rows.filter(([label]) => label === 'Contribution').map(([, value]) => value)[0]).toBe(
      `mots marqués +${contribution?.value.toFixed(1).replace('.', ',')} pour 1\u202f000 mots`,
    )
  })

  it('say why a found word does not count', () => {
    const text = 'Ce régime n’est pas odieux.'
    const note = at(text, notesFor(text), 'odieux', 'loaded')
    expect(note?.variant).toBe('negative suppressed')
    expect(note?.rows).toContainEqual(['Ne compte pas', 'nié'])
    expect(note?.rows.some(([label]) => label === 'Contribution')).toBe(false)
  })

  it('name the speaker of a quotation, the verb and its class, once each however many quotations share them', () => {
    const text = 'Paul Lenoir a affirmé que la loi serait votée et que le budget tiendrait.'
    const notes = notesFor(text)
    expect(notes.filter(({ layer }) => layer === 'quotation').length).toBe(2)
    expect(notes.filter(({ layer, variant }) => layer === 'speaker' && variant === 'cue').length).toBe(1)
    expect(notes.filter(({ layer, variant }) => layer === 'speaker' && variant === 'name').length).toBe(1)
    expect(notes.find(({ layer }) => layer === 'quotation')?.rows).toEqual([
      ['Locuteur', 'Paul Lenoir'],
      ['Introduit par', 'affirmer (assertion)'],
    ])
  })

  it('give the reason why a line is boilerplate and what it repeats', () => {
    const text =
      'La loi est votée au Parlement\n\nLa loi est votée au Parlement\n\nLes députés ont adopté mardi la loi sur les ports.'
    const found = notesFor(text, 'La loi est votée au Parlement').filter(({ layer }) => layer === 'boilerplate')
    expect(found.map(({ title }) => title)).toEqual(['titre répété'])
    expect(found[0]?.rows).toContainEqual(['Répète', 'La loi est votée au Parlement'])
    expect(found.every(({ rows }) => rows.some(([label, value]) => label === 'Raison' && value !== ''))).toBe(true)
  })

  it('are in order, with the wider first where several begin together', () => {
    const notes = notesFor(
      '« Le régime odieux a réprimé la foule », a dénoncé le maire Paul Lenoir. La France a salué le tyran.',
    )
    for (const [k, note] of notes.entries()) {
      const next = notes[k + 1]
      if (next) expect(note.start < next.start || (note.start === next.start && note.end >= next.end)).toBe(true)
    }
  })
})
