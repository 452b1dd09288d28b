/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { articleView } from '../page/article-view.ts'
import type { ArticleModel } from '../page/model.ts'
import { toDom } from './dom.ts'
import { followNotes, resetStops } from './notes.ts'

// The script of a report: it reads the article that is wanted from the data in the page and shows it.
const reader = document.querySelector<HTMLElement>('#article')
const choose = document.querySelector<HTMLSelectElement>('#choose')
if (reader) startReader(reader)

function startReader(reader: HTMLElement): void {
  let shown = 1
  let model = modelAt(1)
  const notes = (): ArticleModel['notes'] => model?.notes ?? []

  const hideNotes = followNotes(reader, notes)

  const show = (number: number, focus: boolean): void => {
    const next = modelAt(number)
    if (!next) return
    if (number !== shown) {
      model = next
      shown = number
      hideNotes()
      reader.replaceChildren(toDom(articleView(next)))
      resetStops(reader, notes())
      if (choose) choose.value = String(number)
    }
    if (focus) reader.querySelector<HTMLElement>('.title')?.focus()
  }
  const follow = (): void => {
    const [, number] = /^#article-(\d+)$/.exec(location.hash) ?? []
    if (number) {
      show(Number(number), true)
      reader.closest('.reader')?.scrollIntoView()
    }
  }

  resetStops(reader, notes())
  for (const box of document.querySelectorAll('[data-layer]')) {
    box.addEventListener('change', () => resetStops(reader, notes()))
  }
  choose?.addEventListener('change', () => show(Number(choose.value), false))
  document.querySelector('#previous')?.addEventListener('click', () => show(shown - 1, false))
  document.querySelector('#next')?.addEventListener('click', () => show(shown + 1, false))
  addEventListener('hashchange', follow)
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  follow()
}

/** The article of a number, from 1; parsed when it is wanted. */
function modelAt(number: number): ArticleModel | null {
  const data = document.querySelector(`#data-${number}`)?.textContent
  return data ? (JSON.parse(data) as ArticleModel) : null
}
