/// <reference lib="dom" />
import { analyse } from '../../src/analyse.ts'
import { type ArticleModel, toArticleModel } from '../../src/report/page/model.ts'
import type { Article, Report } from '../../src/types.ts'

/** What is shown of an article, what is exported, and how long it took in milliseconds. */
export interface Measured {
  model: ArticleModel
  report: Report
  time: number
}

/** Measures an article. */
export type Measure = (article: Article) => Promise<Measured>

interface Answer {
  id: number
  measured?: Measured
  error?: string
}

/** Measures in a worker made from the script of this page, so that typing never waits; without workers, in the page itself. */
export function measurer(script: string): Measure {
  let worker: Worker
  try {
    worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
  } catch {
    return async (article) => measure(article)
  }
  const waiting = new Map<number, { resolve: (measured: Measured) => void; reject: (error: Error) => void }>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.measured) asked?.resolve(data.measured)
    else asked?.reject(new Error(data.error))
  })
  return (article) =>
    new Promise((resolve, reject) => {
      last++
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, article })
    })
}

/** The worker's side. */
export function answerFromWorker(): void {
  addEventListener('message', ({ data: { id, article } }: MessageEvent<{ id: number; article: Article }>) => {
    let answer: Answer
    try {
      answer = { id, measured: measure(article) }
    } catch (error) {
      answer = { id, error: String(error) }
    }
    postMessage(answer)
  })
}

function measure(article: Article): Measured {
  const start = performance.now()
  const report = analyse(article)
  return { model: toArticleModel(article, report), report, time: performance.now() - start }
}
