import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { CLIENT_FILE, clientModule } from '../../docs/playground/bundle.ts'
import { analyse } from '../../src/index.ts'
import { loadChartTools, type ReportItem, renderReport } from '../../src/report.ts'

const item = (text: string, fields: Partial<ReportItem['article']> = {}): ReportItem => {
  const article = { text, ...fields }
  return { article, report: analyse(article) }
}
const one = item('Le régime odieux a réprimé la foule. « Assez », a dit Paul Lenoir.', {
  title: 'Un titre',
  source: 'Le Soir',
})
const other = item('Le gouvernement courageux a réussi.', { title: 'Un autre', source: 'Le Matin', date: '2025-03-01' })
const parse = (html: string): ReturnType<typeof parseHTML>['document'] => parseHTML(html).document
const headings = (html: string): (string | null)[] =>
  [...parse(html).querySelectorAll('h2')].map((h2) => h2.textContent)

describe('renderReport', () => {
  it('writes one page in French that names its title', () => {
    const document = parse(renderReport([one]))
    expect(document.documentElement.getAttribute('lang')).toBe('fr')
    expect(document.title).toBe('Un titre')
    expect(document.querySelector('.text')?.textContent).toBe(one.article.text)
    expect(parse(renderReport([one], { title: 'Mon rapport' })).title).toBe('Mon rapport')
  })

  it('shows nothing undefined', () => {
    const html = renderReport([one, other]).replace(/<script[\s\S]*?<\/script>/g, '')
    expect(html).not.toMatch(/undefined|NaN|\[object/)
  })

  it('says the same each time', () => {
    expect(renderReport([one, other])).toBe(renderReport([one, other]))
  })

  it('allows no request and no script but its own', () => {
    const html = renderReport([one])
    const policy = parse(html).querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    const [, script] = /<script>([\s\S]*)<\/script>\n<\/body>/.exec(html) ?? []
    const hash = createHash('sha256')
      .update(script as string)
      .digest('base64')
    expect(policy.split('; ')).toContain("default-src 'none'")
    expect(policy.split('; ')).toContain(`script-src 'sha256-${hash}'`)
    expect(html).not.toMatch(/(?:src|href)="(?!#)/)
  })

  it('holds the script that src/report/client is bundled to', async () => {
    expect(readFileSync(CLIENT_FILE, 'utf8')).toBe(await clientModule())
  })

  it('holds the data of every article, and the views of a corpus for several', () => {
    const html = renderReport([one, other])
    const texts = [...parse(html).querySelectorAll('script[type="application/json"]')].map(
      (script) => (JSON.parse(script.textContent ?? '') as { text: string }).text,
    )
    expect(texts).toEqual([one.article.text, other.article.text])
    expect(headings(html)).toContain('Cadrages par titre de presse')
    expect(headings(renderReport([one]))).toEqual(['Un titre', 'Méthode et versions'])
  })

  it('has tables in place of charts without the tools, and says how to get them', async () => {
    const without = renderReport([one, other])
    expect(without).not.toContain('<svg')
    expect(without).toContain('npm install @observablehq/plot')
    const charts = await loadChartTools()
    const drawn = renderReport([one, other], { charts })
    expect(drawn).toContain('<svg')
    expect(drawn).not.toContain('npm install')
  })

  it('shows results that are computed elsewhere', async () => {
    const tables = {
      keyness: [
        { group: 'Le Soir', term: 'régime', keyness: 4.2, frequency: 3, reference: 0 },
        { group: 'Le Matin', term: 'courageux', keyness: 3.1, frequency: 2, reference: 1 },
      ],
      timeline: ['2025-01-01', '2025-02-01'].map((date) => ({
        series: 'Le Soir',
        date,
        value: 1.5,
        low: 1,
        high: 2,
        n: 4,
      })),
      sources: [{ source: 'Le Soir', measure: 'ton', voice: 'all' as const, value: 0.5, low: null, high: null, n: 1 }],
    }
    const document = parse(renderReport([one, other], { tables, charts: await loadChartTools() }))
    const rows = [...document.querySelectorAll('#vocabulaire tbody tr, #temps tbody tr, #voix tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    )
    expect(rows).toContainEqual(['régime', '+4,2', '3', '0'])
    expect(rows).toContainEqual(['Le Soir', '1er février 2025', '1,50', '[1,00\u00a0; 2,00]', '4'])
    expect(rows).toContainEqual(['Le Soir', 'ton', 'Toutes les voix', '0,50', '–', '1'])
    expect(document.querySelectorAll('#vocabulaire svg').length).toBe(2)
  })

  it('shows a dash where nothing can be told, never a zero', () => {
    const cells = [...parse(renderReport([item('')])).querySelectorAll('.by-voice tbody tr:first-child td')]
    expect(cells.map((cell) => cell.textContent)).toEqual(['0', '–', '–'])
  })

  it('refuses texts that were not measured, other things than items, and unknown options', () => {
    const render = (items: unknown, options?: unknown) => () => renderReport(items as ReportItem[], options as object)
    expect(render([{ ...one, article: { text: 'court' } }])).toThrow(/expected the text that the report measured/)
    expect(render('article')).toThrow(/items: expected an array, received "article"/)
    expect(render([])).toThrow(/items: expected at least one article/)
    expect(render([one, { article: 'a' }])).toThrow(/items\[1\]: expected \{ article: \{ text \}, report \}/)
    expect(render([one], { titre: 'x' })).toThrow(/options: expected only title, charts, tables, received "titre"/)
    expect(render([one], { tables: { mots: [] } })).toThrow(/options\.tables: expected only sources, keyness, timeline/)
  })
})
