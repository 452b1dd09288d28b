import { expectValue, isList, isName } from '../check.ts'

/**
 * The items one by one, with a line on stderr that tells how far the work is. Silent where stderr is no terminal (a file, a browser, a test), so that
 * results are the same.
 *
 * @throws TypeError for misuse
 * @example
 * for (const article of withProgress(articles, 'mesure')) reports.push(analyse(article))
 */
export function* withProgress<T>(items: readonly T[], label: string): Generator<T, void, undefined> {
  expectValue('items', items, isList)
  expectValue('label', label, isName)
  const { stderr } = (globalThis as { process?: { stderr?: Terminal } }).process ?? {}
  if (!stderr?.isTTY) return yield* items
  let shown = -1
  try {
    for (const [index, item] of items.entries()) {
      const percent = Math.floor((100 * index) / items.length)
      if (percent > shown) stderr.write(`\r${label} : ${index} sur ${items.length} (${percent} %)`)
      shown = percent
      yield item
    }
  } finally {
    // Carriage return, then erase the line: the terminal is left as it was, also after `break`.
    stderr.write('\r\u001b[K')
  }
}

/** What is used of Node's `process.stderr`, which Deno and Bun have too. */
interface Terminal {
  isTTY?: boolean
  write(text: string): unknown
}
