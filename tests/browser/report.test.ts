import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCorpus } from '../../corpus/read.ts'
import { analyse } from '../../src/index.ts'
import { loadChartTools } from '../../src/report/charts.ts'
import { type ReportItem, renderReport } from '../../src/report.ts'
import { CHROMIUM, expectAccessible, launch, type Opened, open } from './launch.ts'

const measured = (article: ReportItem['article']): ReportItem => ({ article, report: analyse(article) })
const TEXT =
  'Les deux autocrates ont scellé un pacte.\n\n« C’est une lutte sacrée », a assuré la ministre Choe Son Hui. Selon elle, la paix viendra.\n\nPartager sur Facebook\n\nLe régime n’est pas odieux.'
const single = [measured({ text: TEXT, title: 'Un pacte', source: 'Le Quotidien', date: '2025-03-12' })]

describe.skipIf(CHROMIUM === null)('a report in Chromium', () => {
  let browser: Browser
  let corpus: ReportItem[]
  let tools: Awaited<ReturnType<typeof loadChartTools>>
  const opened: Opened[] = []
  const show = async (
    ...given: Parameters<typeof open> extends [Browser, ...infer Rest] ? Rest : never
  ): Promise<Opened> => {
    const page = await open(browser, ...given)
    opened.push(page)
    return page
  }

  beforeAll(async () => {
    browser = await launch()
    tools = await loadChartTools()
    corpus = readCorpus()
      .slice(0, 12)
      .map(({ event: _, ...article }) => measured(article))
  }, 60_000)
  afterAll(async () => {
    for (const { close } of opened) await close()
    await browser?.close()
  }, 60_000)

  it('shows the text and the figures of one article, asks for nothing and complains of nothing', async () => {
    const { page, requests, errors } = await show(renderReport(single))
    expect(await page.locator('.text').textContent()).toContain('Les deux autocrates ont scellé un pacte.')
    expect(await page.locator('h2.title').textContent()).toBe('Un pacte')
    expect(await page.locator('.by-voice tbody tr').count()).toBe(4)
    expect(requests).toEqual([])
    expect(errors).toEqual([])
  })

  it('switches layers on and off', async () => {
    const { page } = await show(renderReport(single))
    const line = (): Promise<string> =>
      page
        .locator('.text .on-loaded')
        .first()
        .evaluate((piece) => getComputedStyle(piece).textDecorationLine)
    expect(await line()).toBe('underline')
    await page.getByLabel('Mots marqués', { exact: true }).uncheck()
    expect(await line()).toBe('none')
    await page.getByLabel('Mots marqués', { exact: true }).check()
    expect(await line()).toBe('underline')
  })

  it('lets the words of one voice stand out', async () => {
    const { page } = await show(renderReport(single))
    const colour = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((piece) => getComputedStyle(piece).color)
    const before = await colour('.text p')
    await page.getByLabel('Entre guillemets', { exact: true }).check()
    expect(await colour('.text p')).not.toBe(before)
    expect(await colour('.text .quoted:not(.on-loaded)')).toBe(before)
  })

  it('explains a passage under the pointer, and keeps the explanation after a click', async () => {
    const { page } = await show(renderReport(single))
    const tip = page.getByRole('tooltip')
    const word = page.locator('.text .on-loaded', { hasText: 'autocrates' })
    expect(await tip.isVisible()).toBe(false)
    await word.hover()
    expect(await tip.textContent()).toContain('autocrate')
    expect(await tip.textContent()).toContain('Journaliste')
    expect(await tip.textContent()).toMatch(/Contribution\s*mots marqués \+/)
    await page.locator('h1').hover()
    expect(await tip.isVisible()).toBe(false)
    await word.click()
    await page.locator('h1').hover()
    expect(await tip.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await tip.isVisible()).toBe(false)
  })

  it('says what was found and does not count, and why', async () => {
    const { page } = await show(renderReport(single))
    await page.locator('.text .on-loaded', { hasText: 'odieux' }).hover()
    expect(await page.getByRole('tooltip').textContent()).toMatch(/Ne compte pas\s*nié/)
    await page.locator('.text .on-boilerplate').first().hover()
    expect(await page.getByRole('tooltip').textContent()).toMatch(/Raison\s*\S/)
  })

  it('is read by keyboard: Tab to the text, arrows from one passage to the next, Escape', async () => {
    const { page } = await show(renderReport(single))
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.locator('.controls summary').focus()
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('autocrates')
    expect(await page.getByRole('tooltip').isVisible()).toBe(true)
    expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe('tip')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toContain('C’est une')
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe('autocrates')
    await page.keyboard.press('End')
    expect(await focused()).toBe('odieux')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('tooltip').isVisible()).toBe(false)
  })

  it('stops only at passages of layers that are shown', async () => {
    const { page } = await show(renderReport(single))
    for (const name of ['Mots marqués', 'Citations', 'Locuteurs et verbes'])
      await page.getByLabel(name, { exact: true }).uncheck()
    expect(await page.locator('.text [role=button]').allInnerTexts()).toEqual(['Partager sur Facebook'])
  })

  it('explains a passage at a touch, and stops at the next', async () => {
    const { page } = await show(renderReport(single), {
      hasTouch: true,
      isMobile: true,
      viewport: { width: 380, height: 780 },
    })
    await page.locator('.text .on-loaded', { hasText: 'autocrates' }).tap()
    expect(await page.getByRole('tooltip').textContent()).toContain('autocrate')
    await page.locator('h2.title').tap()
    expect(await page.getByRole('tooltip').isVisible()).toBe(false)
  })

  it('leads from article to article by buttons, list, links and address', async () => {
    const { page, requests, errors } = await show(renderReport(corpus, { charts: tools }))
    // A link changes the address first; the page follows.
    const title = (): Promise<string | null> => page.locator('h2.title').textContent()
    const titles = corpus.map(({ article }) => article.title)
    await expect.poll(title).toBe(titles[0])
    await page.getByRole('button', { name: 'Article suivant' }).click()
    await expect.poll(title).toBe(titles[1])
    await page.getByLabel('Article', { exact: true }).selectOption('5')
    await expect.poll(title).toBe(titles[4])
    await page.locator('#articles tbody a').nth(8).click()
    await expect.poll(title).toBe(titles[8])
    await expect.poll(() => page.getByLabel('Article', { exact: true }).inputValue()).toBe('9')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('title')
    await page.evaluate(() => {
      location.hash = '#article-3'
    })
    await page.waitForFunction((expected) => document.querySelector('h2.title')?.textContent === expected, titles[2])
    await page.locator('.text .on-loaded').first().click()
    await expect.poll(() => page.getByRole('tooltip').isVisible()).toBe(true)
    expect([requests, errors]).toEqual([[], []])
  })

  it('has a chart with a name in each view of a corpus, and its numbers in a table', async () => {
    const { page } = await show(renderReport(corpus, { charts: tools }))
    const names = await page.locator('svg[role=img] > title').allTextContents()
    expect(names.length).toBe(await page.locator('figure').count())
    expect(names.length).toBeGreaterThanOrEqual(5)
    expect(await page.locator('.corpus:has(figure) table').count()).toBeGreaterThanOrEqual(names.length)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`breaks no rule of axe, ${colorScheme}, one article and several, with all layers and an explanation shown`, async () => {
      for (const [html, width] of [
        [renderReport(single), 1280],
        [renderReport(corpus, { charts: tools }), 1280],
        [renderReport(corpus), 380],
      ] as const) {
        const { page } = await show(html, { colorScheme, viewport: { width, height: 900 } })
        await expectAccessible(page)
        for (const box of await page.locator('.layers input').all()) await box.check()
        for (const details of await page.locator('details').all())
          await details.evaluate((one) => one.setAttribute('open', ''))
        await page.locator('.text .on-loaded').first().click()
        await expectAccessible(page)
        await page.getByLabel('Entre guillemets', { exact: true }).check()
        await expectAccessible(page)
      }
    }, 120_000)
  }

  it('fits a phone', async () => {
    const { page } = await show(renderReport(corpus, { charts: tools }), { viewport: { width: 380, height: 780 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380)
  })

  it('prints without controls and with everything unfolded', async () => {
    const { page } = await show(renderReport(corpus, { charts: tools }))
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('details:not([open])').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.chooser').isVisible()).toBe(false)
    expect(await page.locator('.text').isVisible()).toBe(true)
  })

  it('shows its first article without scripts', async () => {
    const { page } = await show(renderReport(corpus), { javaScriptEnabled: false })
    expect(await page.locator('.text p').count()).toBeGreaterThan(3)
  })

  it('stays inert whatever titles, outlets, texts and addresses hold', async () => {
    const evil = [
      '<script>document.title = "owned"</script>',
      '</script><script>document.title = "owned"</script><!--',
      '"><img src=x onerror="document.title = \'owned\'">',
      "' onmouseover='document.title = `owned`' <!-- --> ]]> &lt;b&gt; \0 \u2028 \u2029 \uD800",
      '\u202Eعنوان\u202C מימין',
      'javascript:document.title="owned"',
    ]
    const items = evil.map((words, index) =>
      measured({
        text: `${words}\n\nLe régime odieux a parlé. « ${words} », a dit Paul ${words}.`,
        title: words,
        source: `${words}${index % 2}`,
        date: '2025-01-01',
        url: words,
        id: words,
      }),
    )
    const tables = {
      keyness: [{ group: evil[1]!, term: evil[0]!, keyness: 3, frequency: 2, reference: 1 }],
      timeline: [0, 1].map((day) => ({
        series: evil[2]!,
        date: `2025-01-0${day + 1}`,
        value: 1,
        low: 0,
        high: 2,
        n: 1,
      })),
      sources: [{ source: evil[0]!, measure: evil[1]!, voice: 'all' as const, value: 1, low: 0, high: 2, n: 3 }],
    }
    const title = evil.join(' ')
    const { page, requests, errors } = await show(renderReport(items, { charts: tools, tables, title }))
    for (let k = 1; k <= evil.length; k++) {
      await page.getByLabel('Article', { exact: true }).selectOption(String(k))
      expect(await page.locator('h2.title').textContent()).toBe(evil[k - 1])
      for (const piece of await page.locator('.text [data-notes]').all()) await piece.dispatchEvent('click')
      await page.keyboard.press('Escape')
    }
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('script:not([type])').count()).toBe(1)
    expect(await page.locator('img, iframe, object, embed, link, [onerror], [onmouseover]').count()).toBe(0)
    expect([requests, errors]).toEqual([[], []])
  })

  it('holds two hundred articles with one of them in the page at a time', async () => {
    const many = (count: number): ReportItem[] =>
      Array.from({ length: count }, (_, k) => corpus[k % corpus.length] as ReportItem)
    const elements = async (items: ReportItem[]): Promise<number> => {
      const { page } = await show(renderReport(items))
      return page.evaluate(() => document.querySelectorAll('*').length)
    }
    const [few, all] = [await elements(many(20)), await elements(many(200))]
    // A row and an option each, not a text.
    expect((all - few) / 180).toBeLessThan(25)
  })
})
