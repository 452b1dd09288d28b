import { readFileSync } from 'node:fs'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCorpus } from '../../corpus/read.ts'
import { playgroundHtml } from '../../docs/playground/bundle.ts'
import { analyse } from '../../src/index.ts'
import { CHROMIUM, expectAccessible, launch, type Opened, open } from './launch.ts'

const TEXT = 'Les deux autocrates ont scellé un pacte. « C’est une lutte sacrée », a assuré la ministre Choe Son Hui.'
const BOX = 'Texte de l’article'

describe.skipIf(CHROMIUM === null)('the playground in Chromium', () => {
  let browser: Browser
  let html: string
  const opened: Opened[] = []
  const show = async (
    ...options: Parameters<typeof open> extends [Browser, string, ...infer Rest] ? Rest : never
  ): Promise<Opened> => {
    const page = await open(browser, html, ...options)
    opened.push(page)
    return page
  }
  const drop = (page: Page, name: string, content: string, mimeType = 'text/plain'): Promise<void> =>
    page.getByLabel('Fichiers').setInputFiles({ name, mimeType, buffer: Buffer.from(content) })
  const status = (page: Page, words: RegExp): Promise<void> =>
    page.getByRole('status').filter({ hasText: words }).waitFor()
  const saved = async (page: Page, button: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download') as Promise<Download>,
      page.getByRole('button', { name: button }).click(),
    ])
    return readFileSync((await download.path()) as string, 'utf8')
  }

  beforeAll(async () => {
    html = await playgroundHtml()
    browser = await launch()
  }, 60_000)
  afterAll(async () => {
    for (const { close } of opened) await close()
    await browser?.close()
  }, 60_000)

  it('measures what is typed, and again what is changed', async () => {
    const { page, requests, errors } = await show()
    expect(await page.locator('.reader').isVisible()).toBe(false)
    await page.getByLabel(BOX).fill(TEXT)
    await page.locator('.text .on-loaded', { hasText: 'autocrates' }).waitFor()
    expect(await page.locator('.figures').textContent()).toContain('Choe Son Hui')
    await page.getByLabel(BOX).fill('Un dirigeant a parlé.')
    await page.locator('.text', { hasText: 'Un dirigeant a parlé.' }).waitFor()
    expect(await page.locator('.text .on-loaded').count()).toBe(0)
    await page.getByLabel(BOX).fill('')
    await page.locator('.reader').waitFor({ state: 'hidden' })
    expect([requests, errors]).toEqual([[], []])
  })

  it('explains passages by keyboard after a change of layers', async () => {
    const { page } = await show()
    await page.getByLabel(BOX).fill(TEXT)
    await page.locator('.text .on-loaded').first().waitFor()
    await page.getByLabel('Citations', { exact: true }).uncheck()
    await page.locator('.text [tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('tooltip').textContent()).toContain('lutte sacré')
  })

  it('opens the corpus and goes through it', async () => {
    const { page } = await show()
    const corpus = readCorpus()
    await page.getByRole('button', { name: 'Ouvrir le corpus' }).click()
    await page.locator('h2.title', { hasText: corpus[0]!.title }).waitFor()
    expect(await page.getByLabel('Titre de presse').inputValue()).toBe(corpus[0]!.source)
    await page.getByRole('button', { name: 'Article suivant' }).click()
    await page.locator('h2.title', { hasText: corpus[1]!.title }).waitFor()
    expect(await page.locator('#choose option').count()).toBe(corpus.length)
  })

  it('exports what the library measures, as JSON that it can read back', async () => {
    const { page } = await show()
    await page.getByLabel(BOX).fill(TEXT)
    await page.getByLabel('Titre', { exact: true }).fill('Un pacte')
    await page.locator('h2.title', { hasText: 'Un pacte' }).waitFor()
    const json = await saved(page, 'Exporter en JSON')
    const article = { text: TEXT, title: 'Un pacte' }
    expect(JSON.parse(json)).toEqual([{ article, report: JSON.parse(JSON.stringify(analyse(article))) }])
    await page.getByLabel(BOX).fill('')
    await drop(page, 'cadrage.json', json, 'application/json')
    await page.locator('.text .on-loaded', { hasText: 'autocrates' }).waitFor()
  })

  it('exports a report with charts that opens by itself', async () => {
    const { page } = await show()
    const articles = readCorpus()
      .slice(0, 6)
      .map(({ event: _, ...article }) => article)
    await drop(page, 'six.json', JSON.stringify(articles), 'application/json')
    await status(page, /mots mesurés/)
    const report = await open(browser, await saved(page, 'Exporter le rapport HTML'))
    opened.push(report)
    expect(await report.page.locator('#choose option').count()).toBe(6)
    expect(await report.page.locator('svg[role=img]').count()).toBeGreaterThan(3)
    await report.page.getByRole('button', { name: 'Article suivant' }).click()
    await expect.poll(() => report.page.locator('h2.title').textContent()).toBe(articles[1]!.title)
    expect([report.requests, report.errors]).toEqual([[], []])
  })

  it('reads pages as text, without running or loading what is in them', async () => {
    const { page, requests, errors } = await show()
    const content =
      '<title>Un titre</title><script>document.title = "owned"</script><nav>Accueil</nav><img src="https://example.org/x.png" onerror="alert(1)"><p>Les autocrates<br>ont parlé.</p><p>Fin.</p>'
    await drop(page, 'page.html', content, 'text/html')
    await status(page, /mots mesurés/)
    expect(await page.getByLabel(BOX).inputValue()).toBe('Accueil\n\nLes autocrates\nont parlé.\n\nFin.')
    expect(await page.getByLabel('Titre', { exact: true }).inputValue()).toBe('Un titre')
    expect(await page.title()).not.toBe('owned')
    expect(requests).toEqual([])
    // The browser says that it refused the handler.
    expect(errors.filter((message) => !message.startsWith('Executing inline event handler violates'))).toEqual([])
  })

  it('says what is wrong with a file and keeps what was there', async () => {
    const { page } = await show()
    await page.getByLabel(BOX).fill(TEXT)
    await drop(page, 'a.json', '{"texte": 1}', 'application/json')
    await status(page, /a\.json, élément 1 : attendu un article/)
    await drop(page, 'b.json', '{', 'application/json')
    await status(page, /b\.json : attendu du JSON/)
    expect(await page.getByLabel(BOX).inputValue()).toBe(TEXT)
  })

  it('takes files that are dropped on it', async () => {
    const { page } = await show()
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'un.txt', { type: 'text/plain' }))
      transfer.items.add(new File(['Second texte.'], 'deux.txt', { type: 'text/plain' }))
      return transfer
    }, TEXT)
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
    await page.locator('.text .on-loaded', { hasText: 'autocrates' }).waitFor()
    expect(await page.locator('#choose option').allTextContents()).toEqual(['1. un.txt', '2. deux.txt'])
  })

  it('can send nothing', async () => {
    const { page } = await show()
    const sent = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'sent',
        () => 'blocked',
      ),
    )
    expect(sent).toBe('blocked')
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`breaks no rule of axe and fits a phone, ${colorScheme}`, async () => {
      const { page } = await show({ colorScheme, viewport: { width: 380, height: 780 } })
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Ouvrir le corpus' }).click()
      await page.locator('.text .on-loaded').first().click()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380)
    }, 120_000)
  }
})
