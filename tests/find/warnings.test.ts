import { describe, expect, it } from 'vitest'
import { inputWarnings } from '../../src/find/warnings.ts'
import { tagged } from '../helpers.ts'

const codes = (text: string): string[] => inputWarnings(tagged(text)).map(({ code }) => code)
const FRENCH =
  'Le conseil a voté hier le budget de la ville, et les élus de la majorité ont défendu un texte qui augmente les crédits pour les écoles.'

describe('inputWarnings', () => {
  it('says nothing of an ordinary French text', () => {
    expect(codes(FRENCH)).toEqual([])
    expect(codes('Un mot.')).toEqual([])
  })

  it.each(['', '   \n', '?! … « »', '12 % 45'])('says that %j holds no word', (text) => {
    expect(codes(text)).toEqual(['no-words'])
  })

  it('says that a text of some length is in another language', () => {
    const english =
      'The council voted yesterday on the budget of the city and members of the majority defended a bill that raises spending for schools and roads.'
    const german =
      'Der Stadtrat hat gestern über den Haushalt abgestimmt und die Mehrheit verteidigte einen Entwurf, der mehr Geld für Schulen und Straßen vorsieht.'
    expect(codes(english)).toEqual(['not-french'])
    expect(codes(german)).toEqual(['not-french'])
  })

  it('does not judge the language of a few words', () => {
    expect(codes('The council voted yesterday.')).toEqual([])
  })

  it('points to HTML tags', () => {
    const text = `${FRENCH} <a href="x">Lire</a>`
    const [warning] = inputWarnings(tagged(text))
    expect(warning!.code).toBe('html-tags')
    expect(text.slice(warning!.start, warning!.end)).toBe('<a href="x">')
  })

  it('does not take a comparison for a tag', () => {
    expect(codes(`${FRENCH} On a 3 < 5 et 7 > 6.`)).toEqual([])
  })

  it('points to half of a surrogate pair', () => {
    const text = `${FRENCH} \ud83d fin`
    const [warning] = inputWarnings(tagged(text))
    expect(warning).toMatchObject({ code: 'lone-surrogate', start: FRENCH.length + 1, end: FRENCH.length + 2 })
    expect(codes(`${FRENCH} \udc4b fin`)).toEqual(['lone-surrogate'])
    expect(codes(`${FRENCH} 👋 fin`)).toEqual([])
  })
})
