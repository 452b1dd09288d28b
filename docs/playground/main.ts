/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import * as plot from '@observablehq/plot'
import { toDom } from '../../src/report/client/dom.ts'
import { followNotes, resetStops } from '../../src/report/client/notes.ts'
import { type Item, renderReport } from '../../src/report/html.ts'
import { articleView } from '../../src/report/page/article-view.ts'
import type { Note } from '../../src/report/page/notes.ts'
import type { Article } from '../../src/types.ts'
import { readFiles } from './files.ts'
import { answerFromWorker, type Measure, measurer } from './measure.ts'

// The script of the playground; its worker runs the same file.
if (typeof document === 'undefined') answerFromWorker()
else startPage(measurer(document.currentScript?.textContent ?? ''))

/** Milliseconds without a key before the text is measured. */
const PAUSE = 250

function startPage(measure: Measure): void {
  const text = find<HTMLTextAreaElement>('text')
  const fields = { title: find('title'), source: find('source'), date: find('date') }
  const choose = find<HTMLSelectElement>('choose')
  const reader = find<HTMLElement>('article')
  const status = find<HTMLElement>('status')
  const editor = text.closest<HTMLElement>('.editor')
  let articles: Article[] = [{ text: '' }]
  let current = 0
  let notes: readonly Note[] = []
  let timer = 0
  let isBusy = false
  let isStale = false
  const hideNotes = followNotes(reader, () => notes)

  const say = (message: string): void => {
    status.textContent = message
  }
  const showCurrent = async (): Promise<void> => {
    const article = articles[current] as Article
    const isEmpty = article.text.trim() === ''
    reader.closest<HTMLElement>('.reader')?.toggleAttribute('hidden', isEmpty)
    if (isEmpty) return say('')
    try {
      const { model, report, time } = await measure(article)
      if (article !== articles[current]) return
      notes = model.notes
      hideNotes()
      reader.replaceChildren(toDom(articleView(model)))
      resetStops(reader, notes)
      say(`${report.size.words.all} mots mesurés en ${Math.round(time)} ms`)
    } catch (error) {
      say(String(error))
    }
  }
  // One text at a time: what is typed meanwhile is measured once, afterwards.
  const update = async (): Promise<void> => {
    isStale = true
    if (isBusy) return
    isBusy = true
    while (isStale) {
      isStale = false
      await showCurrent()
    }
    isBusy = false
  }
  const open = (index: number): void => {
    const article = articles[index]
    if (!article) return
    current = index
    choose.value = String(index)
    text.value = article.text
    for (const key of ['title', 'source', 'date'] as const)
      fields[key].value = article[key]?.slice(0, key === 'date' ? 10 : undefined) ?? ''
    void update()
  }
  const load = (loaded: readonly Article[]): void => {
    articles = loaded.length === 0 ? [{ text: '' }] : [...loaded]
    const names = articles.map(({ title, id, source }, index) => [title ?? id ?? `Article ${index + 1}`, source])
    choose.replaceChildren(
      ...names.map((name, index) => new Option(`${index + 1}. ${name.filter(Boolean).join(' · ')}`, String(index))),
    )
    choose.closest<HTMLElement>('.chooser')?.toggleAttribute('hidden', articles.length < 2)
    open(0)
  }
  const edit = (): void => {
    articles[current] = edited(articles[current] as Article, text.value, fields)
    clearTimeout(timer)
    timer = window.setTimeout(() => void update(), PAUSE)
  }
  const read = async (files: Iterable<File>): Promise<void> => {
    try {
      load(await readFiles(files))
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    }
  }
  const measureAll = async (): Promise<Item[]> => {
    const items: Item[] = []
    for (const article of articles.filter((one) => one.text.trim() !== '')) {
      say(`Mesure de l’article ${items.length + 1} sur ${articles.length}…`)
      items.push({ article, report: (await measure(article)).report })
    }
    say(items.length === 0 ? 'Rien à exporter.' : `Exporté : ${items.length} article${items.length > 1 ? 's' : ''}`)
    return items
  }

  for (const box of document.querySelectorAll('[data-layer]'))
    box.addEventListener('change', () => resetStops(reader, notes))
  for (const input of [text, ...Object.values(fields)]) input.addEventListener('input', edit)
  choose.addEventListener('change', () => open(Number(choose.value)))
  find('previous').addEventListener('click', () => open(current - 1))
  find('next').addEventListener('click', () => open(current + 1))
  find('load-corpus').addEventListener('click', () =>
    load(JSON.parse(find<HTMLElement>('corpus').textContent ?? '[]') as Article[]),
  )
  find('files').addEventListener('change', ({ target }) => void read((target as HTMLInputElement).files ?? []))
  find('export-json').addEventListener('click', async () => {
    const items = await measureAll()
    if (items.length > 0) save('cadrage.json', 'application/json', JSON.stringify(items))
  })
  find('export-html').addEventListener('click', async () => {
    const items = await measureAll()
    if (items.length > 0) save('cadrage.html', 'text/html', renderReport(items, { charts: { plot, document } }))
  })
  document.addEventListener('dragover', (event) => {
    event.preventDefault()
    editor?.classList.add('over')
  })
  document.addEventListener('dragleave', () => editor?.classList.remove('over'))
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    editor?.classList.remove('over')
    if (event.dataTransfer && event.dataTransfer.files.length > 0) void read(event.dataTransfer.files)
  })
}

function edited(
  { id, url }: Article,
  text: string,
  fields: Record<'title' | 'source' | 'date', HTMLInputElement>,
): Article {
  const article: Article = { text }
  if (id !== undefined) article.id = id
  if (url !== undefined) article.url = url
  for (const key of ['title', 'source', 'date'] as const) if (fields[key].value !== '') article[key] = fields[key].value
  return article
}

function find<T extends HTMLElement = HTMLInputElement>(id: string): T {
  const element = document.getElementById(id)
  if (!element) throw new Error(`expected an element #${id}, found none`)
  return element as T
}

/** Offers a file for saving; it is made in the page. */
function save(name: string, type: string, content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
