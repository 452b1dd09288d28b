import { describe, expect, it } from 'vitest'
import { findBoilerplate, isInside } from '../../src/find/boilerplate.ts'
import { tagged } from '../helpers.ts'

const TITLE = 'Le pont suspendu de Valmer rouvre aux piétons'
const FIRST =
  'La mairie de Valmer a rouvert lundi le pont suspendu, fermé depuis la tempête de mars, après neuf semaines de travaux.'
const SECOND =
  'Deux câbles ont été remplacés par une entreprise de Brest, et le tablier de 180 mètres a reçu un nouveau revêtement.'
const THIRD =
  'Les camions devront encore attendre : la préfecture limite le passage à trois tonnes jusqu’au 12 septembre.'
const BODY = [FIRST, SECOND, THIRD]

const rows = (paragraphs: string[], title?: string): [string, string][] => {
  const text = paragraphs.join('\n\n')
  return findBoilerplate(tagged(text), title === undefined ? {} : { title }).map(({ start, end, type }) => [
    text.slice(start, end),
    type,
  ])
}
const found = (...lines: string[]): string[] => rows([...lines, ...BODY]).map(([words]) => words)

describe('reporting', () => {
  it('is never boilerplate', () => {
    expect(rows([TITLE, ...BODY])).toEqual([])
  })

  it('is not boilerplate for a word of page debris inside a sentence', () => {
    expect(
      rows([
        FIRST,
        'La ministre a choisi de partager son bureau avec la préfète, et Facebook a relayé la photo hier soir.',
      ]),
    ).toEqual([])
  })

  it('is not boilerplate for short sentences', () => {
    expect(rows([FIRST, 'Personne n’est blessé.', SECOND])).toEqual([])
  })
})

describe('page debris', () => {
  it.each([
    'Lire la suite',
    'Partager',
    'Se connecter',
    'S’abonner',
    'Tous droits réservés',
    '© 2031 Valmer Infos. Tous droits réservés',
  ])('finds the line %j', (line) => {
    expect(rows([...BODY, line])).toEqual([[line, 'chrome']])
    expect(found(line)).toEqual([line])
  })

  it('finds a row of share buttons', () => {
    expect(found('Facebook Twitter LinkedIn')).toEqual(['Facebook Twitter LinkedIn'])
  })

  it('finds a run of hashtags', () => {
    expect(rows([...BODY, '#Valmer #Pont #Tempête'])).toEqual([['#Valmer #Pont #Tempête', 'chrome']])
  })

  it('finds counters and lines without a word', () => {
    expect(rows([...BODY, '1 204'])).toEqual([['1 204', 'chrome']])
    expect(rows([FIRST, '* * *', SECOND])).toEqual([['* * *', 'chrome']])
  })

  it('finds a menu of short lines', () => {
    const menu = ['Accueil', 'Culture', 'Sports', 'Météo', 'Vidéos']
    expect(found(...menu)).toEqual(menu)
  })
})

describe('date lines', () => {
  it.each(['12 juin 2031', 'Publié le 12 juin 2031 à 18h45', 'lundi 12 juin 2031, 18h45', '12/06/2031 18:45'])(
    'finds %j',
    (line) => {
      expect(rows([TITLE, line, ...BODY])).toEqual([[line, 'date']])
    },
  )

  it('does not take a sentence with a date for one', () => {
    expect(rows([FIRST, 'Le pont a ouvert le 12 juin 2031.', SECOND])).toEqual([])
  })
})

describe('repeated titles', () => {
  it('finds a title that stands twice near the top, and the place that it repeats', () => {
    const text = [TITLE, '12 juin 2031', TITLE, ...BODY].join('\n\n')
    const again = findBoilerplate(tagged(text)).find(({ type }) => type === 'repeated-title')!
    expect(again.start).toBe(text.lastIndexOf(TITLE))
    expect(again.repeats).toEqual({ start: 0, end: TITLE.length })
  })

  it('leaves the title that the article brings along where it stands first, and finds it further down', () => {
    expect(rows([TITLE, ...BODY], TITLE)).toEqual([])
    expect(rows([TITLE, ...BODY, TITLE.toUpperCase()], TITLE)).toEqual([[TITLE.toUpperCase(), 'repeated-title']])
  })

  it('does not take another line for the title', () => {
    expect(rows([TITLE, ...BODY], 'Le phare de Valmer ferme')).toEqual([])
    expect(rows([TITLE, 'Le phare de Valmer ferme aux visiteurs', ...BODY])).toEqual([])
  })
})

describe('teasers', () => {
  it('finds a pointer to another article', () => {
    const line = 'À lire aussi : Le phare de Valmer'
    expect(rows([FIRST, line, SECOND])).toEqual([[line, 'teaser']])
  })
})

describe('findings', () => {
  it('have a score within 0 and 1 and a reason in words', () => {
    const text = ['Partager', '12 juin 2031', ...BODY, '#Valmer #Pont', 'Lire la suite'].join('\n\n')
    const found = findBoilerplate(tagged(text))
    expect(found).toHaveLength(4)
    for (const { score, reason } of found) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(reason).toMatch(/\p{L}{3}/u)
    }
  })

  it('stand in order and share no place', () => {
    const text = ['Accueil', 'Partager', '12 juin 2031', ...BODY, '#Valmer #Pont', 'Lire la suite'].join('\n\n')
    const found = findBoilerplate(tagged(text))
    for (let i = 1; i < found.length; i++) expect(found[i]!.start).toBeGreaterThanOrEqual(found[i - 1]!.end)
  })

  it('are none in an empty text', () => {
    expect(findBoilerplate(tagged(''))).toEqual([])
  })
})

describe('isInside', () => {
  const spans = [
    { start: 2, end: 5 },
    { start: 5, end: 7 },
    { start: 10, end: 12 },
  ]
  it.each([
    [0, false],
    [2, true],
    [4, true],
    [5, true],
    [7, false],
    [9, false],
    [11, true],
    [12, false],
  ])('place %d: %s', (place, expected) => {
    expect(isInside(spans, place)).toBe(expected)
  })

  it('is false without spans', () => {
    expect(isInside([], 3)).toBe(false)
  })
})
