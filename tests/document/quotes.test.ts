import { describe, expect, it } from 'vitest'
import { segment } from '../../src/document/segment.ts'

const inside = (text: string): string[] => segment(text).quotes.map(({ start, end }) => text.slice(start, end))
const codes = (text: string): string[] => segment(text).warnings.map(({ code }) => code)

describe('balanced marks', () => {
  it.each([
    'Il dit « non merci » encore',
    'Il dit “non merci” encore',
    'Il dit "non merci" encore',
    'Il dit „non merci“ encore',
    'Il dit ‹ non merci › encore',
    'Il dit «\u00a0non merci\u00a0» encore',
  ])('finds the words inside %j without marks and spaces', (text) => {
    expect(inside(text)).toEqual(['non merci'])
    expect(codes(text)).toEqual([])
    expect(segment(text).quotes[0]).toMatchObject({ depth: 1, closed: true })
  })

  it('gives the places of the marks themselves', () => {
    const text = 'Un « oui » net'
    const [pair] = segment(text).quotes
    expect(text.slice(pair!.open, pair!.close)).toBe('« oui »')
  })

  it('counts the depth of nested marks', () => {
    const text = '« Elle a parlé de “clarté” hier », note-t-il.'
    expect(inside(text)).toEqual(['Elle a parlé de “clarté” hier', 'clarté'])
    expect(segment(text).quotes.map(({ depth }) => depth)).toEqual([1, 2])
  })

  it('nests marks of the same kind', () => {
    expect(inside('« Elle a parlé de « clarté » hier »')).toEqual(['Elle a parlé de « clarté » hier', 'clarté'])
  })

  it('tells how many pairs hold each token', () => {
    const { tokens } = segment('a « b “c” d » e')
    expect([...tokens.depth]).toEqual([0, 0, 1, 1, 2, 1, 1, 0, 0])
  })

  it('pairs two straight quotations of one paragraph apart', () => {
    expect(inside('Un "oui" puis un "non" sec')).toEqual(['oui', 'non'])
  })

  it('finds nothing in empty marks', () => {
    expect(inside('Un « » vide')).toEqual([])
  })

  it('does not take inches or apostrophes for marks', () => {
    expect(inside('un écran de 15" plat et l’été d\'avant')).toEqual([])
    expect(codes('un écran de 15" plat')).toEqual([])
  })
})

describe('unbalanced marks', () => {
  it('ends an unclosed quotation with its paragraph and warns', () => {
    const text = 'Elle promet : « nous bâtirons des ponts.\n\nLe chantier commence lundi.'
    expect(inside(text)).toEqual(['nous bâtirons des ponts.'])
    expect(segment(text).quotes[0]!.closed).toBe(false)
    const [warning] = segment(text).warnings
    expect(warning).toMatchObject({ code: 'unclosed-quote' })
    expect(text.slice(warning!.start, warning!.end)).toBe('«')
  })

  it('ignores a closing mark without an opening one and warns', () => {
    const text = 'Elle promet des ponts » depuis lundi.'
    expect(inside(text)).toEqual([])
    expect(codes(text)).toEqual(['unopened-quote'])
  })

  it('takes a closing mark at a sentence’s end that is the first of its paragraph for an excerpt begun inside a quotation', () => {
    const text = 'Ce plan ne suffira pas. » La ministre a quitté la salle.'
    expect(inside(text)).toEqual(['Ce plan ne suffira pas.'])
    expect(codes(text)).toEqual(['unopened-quote'])
    expect(inside('Il dit « oui ». Ce plan suffira. » Elle sort.')).toEqual(['oui'])
  })

  it('ignores an unclosed mark before complete quotations of its paragraph', () => {
    const text = 'Il cite « la loi et parle de “progrès” et de “justice” au micro.'
    expect(inside(text)).toContain('progrès')
    expect(inside(text)).toContain('justice')
    expect(codes(text)).toEqual(['unclosed-quote'])
  })

  it('never lets a stray mark reach beyond its paragraph', () => {
    const text = 'Un « début.\n\nUn « mot » ici.\n\nRien là.'
    expect(inside(text).every((words) => !words.includes('\n'))).toBe(true)
    expect(inside(text)).toContain('mot')
  })
})

describe('quotations over several paragraphs', () => {
  it('takes up a quotation whose mark is repeated at the head of the next paragraph', () => {
    const text = '« Nous partirons demain.\n\n» Nous reviendrons en mars. »\n\nElle se tait.'
    expect(inside(text)).toEqual(['Nous partirons demain.', 'Nous reviendrons en mars.'])
    expect(codes(text)).toEqual([])
  })

  it('goes on to the paragraph in which the closing mark stands', () => {
    const text = '« Nous partirons demain.\n\nNous reviendrons en mars », dit-elle.\n\nElle se tait.'
    expect(inside(text)).toEqual(['Nous partirons demain.', 'Nous reviendrons en mars'])
    expect(codes(text)).toEqual([])
  })
})
