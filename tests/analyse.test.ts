import { describe, expect, it } from 'vitest'
import { analyse, readLexicon, VERSION } from '../src/index.ts'
import type { Annotation, Report } from '../src/types.ts'
import { loadedList } from './helpers.ts'

const TEXT = [
  'Partager',
  'Le régime de Valmer vacille',
  'Le dictateur Armel a réprimé jeudi la manifestation des dockers devant le port.',
  '« C’est un fiasco », déplore la ministre Odile Ferrand, qui affirme que la propagande ne suffit plus.',
  'Trois dockers auraient été blessés, selon l’hôpital de la ville.',
  'Tous droits réservés',
].join('\n\n')

const of = (report: Report, kind: Annotation['kind']): Annotation[] =>
  report.annotations.filter((one) => one.kind === kind)
const words = (text: string, list: readonly Annotation[]): string[] =>
  list.map(({ start, end }) => text.slice(start, end))

describe('analyse', () => {
  const report = analyse(TEXT)

  it('does what its documentation says', () => {
    expect(
      analyse('Le régime a réprimé la manifestation.').annotations.filter(({ kind }) => kind === 'loaded').length,
    ).toBe(1)
  })

  it('finds loaded words with the voice they are in', () => {
    const terms = of(report, 'loaded').map((one) => [TEXT.slice(one.start, one.end), (one as { voice: string }).voice])
    expect(terms).toContainEqual(['dictateur', 'narration'])
    expect(terms).toContainEqual(['fiasco', 'quoted'])
    expect(terms).toContainEqual(['propagande', 'reported'])
  })

  it('finds each kind of annotation', () => {
    for (const kind of ['loaded', 'quotation', 'mention', 'modality', 'boilerplate', 'evaluation', 'frame'] as const)
      expect(of(report, kind).length, kind).toBeGreaterThan(0)
  })

  it('finds page debris and leaves it out of the size', () => {
    expect(words(TEXT, of(report, 'boilerplate'))).toEqual(['Partager', 'Tous droits réservés'])
    expect(report.size.boilerplateWords).toBe(4)
    expect(report.size.words.all).toBe(analyse(TEXT, { filter: false }).size.words.all - 4)
  })

  it('measures its size', () => {
    const { size } = analyse('Le vent tombe. Il pleut.\n\nFin 12.')
    expect(size).toMatchObject({ characters: 33, tokens: 10, sentences: 3, paragraphs: 2 })
    expect(analyse('Le vent tombe.').size.words).toEqual({ all: 3, narration: 3, quoted: 0, reported: 0 })
  })

  it('splits the words by voice without rest', () => {
    const { all, narration, quoted, reported } = report.size.words
    expect(narration + quoted + reported).toBe(all)
    expect(quoted).toBeGreaterThan(0)
    expect(reported).toBeGreaterThan(0)
  })

  it('scores the voices apart', () => {
    const { loaded } = report.scores
    expect(loaded.all.n).toBe(loaded.narration.n + loaded.quoted.n + loaded.reported.n)
    expect(loaded.quoted.value).toBeCloseTo((1000 * loaded.quoted.n) / report.size.words.quoted, 9)
  })

  it('takes metadata and gives them back', () => {
    const article = {
      text: 'Le vent tombe.',
      id: 'a1',
      title: 'Vent',
      source: 'Le Phare',
      date: '2031-05-02',
      url: 'https://x.fr',
    }
    expect(analyse(article).article).toEqual({
      id: 'a1',
      title: 'Vent',
      source: 'Le Phare',
      date: '2031-05-02',
      url: 'https://x.fr',
    })
    expect(analyse('Le vent tombe.').article).toEqual({ id: null, title: null, source: null, date: null, url: null })
  })

  it('uses the title to find where it is repeated', () => {
    const title = 'Le régime de Valmer vacille'
    expect(words(TEXT, of(analyse({ text: TEXT, title }), 'boilerplate'))).toContain(title)
  })

  it('says how it was made', () => {
    expect(report.schema).toBe(1)
    expect(report.method.name).toBe('cadrage')
    expect(report.method.version).toBe(VERSION)
    expect(report.method.lexicons.map(({ id }) => id)).toEqual(expect.arrayContaining(['loaded', 'tone', 'frames']))
    expect(report.method.options).toMatchObject({ filter: true, targets: null })
  })

  it('names every list that it used, that of the actors too', () => {
    expect(report.method.lexicons.map(({ id }) => id)).toContain('actors')
  })

  it('gives the same report twice', () => {
    expect(analyse(TEXT)).toEqual(report)
  })

  it('does not change its arguments', () => {
    const article = Object.freeze({ text: TEXT, id: 'x' })
    const options = Object.freeze({ targets: Object.freeze([Object.freeze({ id: 'a', names: ['Armel'] })]) })
    expect(() => analyse(article, options)).not.toThrow()
  })

  it('holds no text of the article but the names of speakers', () => {
    const json = JSON.stringify(report)
    expect(json).not.toContain('jeudi')
    expect(json).not.toContain('devant le port')
    expect(json).not.toContain('ne suffit plus')
  })
})

describe('options', () => {
  it('targets asks for the stance toward these and no others', () => {
    const report = analyse(TEXT, {
      targets: [
        { id: 'a', names: ['Armel'] },
        { id: 'z', names: ['Zoé'] },
      ],
    })
    expect(new Set(of(report, 'mention').map((one) => (one as { target: string }).target))).toEqual(new Set(['a']))
    expect(report.scores.stance['a']!.all.value).toBeLessThan(0)
    expect(report.method.options['targets']).toEqual(['a', 'z'])
  })

  it('has a stance, null with a reason, for a target that the text does not name', () => {
    const { scores, withoutFiltering } = analyse('Le maire ment.', { targets: [{ id: 'a', names: ['Oslo'] }] })
    for (const { stance } of [scores, withoutFiltering])
      expect(stance['a']!.all).toMatchObject({
        value: null,
        label: null,
        n: 0,
        reason: expect.stringMatching(/acteur/),
      })
  })

  it('an empty list of targets asks for none', () => {
    expect(Object.keys(analyse(TEXT, { targets: [] }).scores.stance)).toEqual([])
  })

  it('lexicons adds lists of loaded words and frames', () => {
    const loaded = loadedList([{ entry: 'docker', pos: 'NOUN' }], 'port')
    const frames = readLexicon('entry\tpos\tframe\tweight\ndocker\tNOUN\tport\t3', { id: 'quais', list: 'frames' })
    const report = analyse(TEXT, { lexicons: [loaded, frames] })
    const own = of(report, 'loaded').filter((one) => (one as { lexicon: string }).lexicon === 'port')
    expect(words(TEXT, own)).toEqual(['dockers', 'dockers'])
    expect(report.scores.frames['port']!.all.n).toBe(2)
    expect(report.method.lexicons.map(({ id }) => id)).toEqual(expect.arrayContaining(['port', 'quais']))
  })

  it('filter: false counts boilerplate, and still lists it', () => {
    const text = `${TEXT}\n\n© Le fiasco du dictateur. Tous droits réservés`
    const filtered = analyse(text)
    const unfiltered = analyse(text, { filter: false })
    expect(of(unfiltered, 'boilerplate')).toEqual(of(filtered, 'boilerplate'))
    expect(unfiltered.scores.loaded.all.n).toBe(filtered.scores.loaded.all.n + 2)
    expect(unfiltered.size.boilerplateWords).toBe(0)
  })

  it('an undefined field is a field left out', () => {
    const options = { targets: undefined, lexicons: undefined, filter: undefined } as unknown as object
    expect(analyse(TEXT, options)).toEqual(analyse(TEXT))
  })
})

describe('the scores with boilerplate left in', () => {
  const debris = (sentence: string): string => `${TEXT}\n\n© ${sentence} Tous droits réservés`

  it('count the words in boilerplate', () => {
    const report = analyse(debris('Le fiasco du dictateur.'))
    expect(report.withoutFiltering.loaded.all.n).toBe(report.scores.loaded.all.n + 2)
  })

  it('are those of an analysis without filter', () => {
    const text = debris('Le fiasco du dictateur.')
    expect(analyse(text).withoutFiltering).toEqual(analyse(text, { filter: false }).scores)
  })

  it('leave negated words out, as an analysis without filter does', () => {
    const text = debris('Aucun fiasco.')
    expect(analyse(text).withoutFiltering.loaded.all.n).toBe(analyse(text, { filter: false }).scores.loaded.all.n)
  })

  it('are the same scores where there is no boilerplate', () => {
    const report = analyse('Le dictateur Armel a réprimé jeudi la manifestation des dockers.')
    expect(report.withoutFiltering).toEqual(report.scores)
  })
})
