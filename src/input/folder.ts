import { expectFields, expectValue, isName, isText } from '../check.ts'
import { readCsv } from './csv.ts'
import { readEuropresse } from './europresse.ts'
import { readFeed } from './feed.ts'
import type { Columns } from './fields.ts'
import { isColumns } from './fields.ts'
import { readHtml } from './html.ts'
import { readJsonl } from './jsonl.ts'
import { emptyResult, type ReadResult, warn } from './result.ts'
import { readText } from './text.ts'

/** Options of {@link readFolder}. */
export interface ReadFolderOptions {
  /** Outlet of the articles whose file names none. */
  source?: string
  /** Columns of the tables and fields of the JSON lines. */
  columns?: Columns
  charset?: string
}

type Reader = (bytes: Uint8Array, file: string, options: ReadFolderOptions) => ReadResult | Promise<ReadResult>

const withFile = (file: string, { charset }: ReadFolderOptions): { file: string; charset?: string } =>
  charset === undefined ? { file } : { file, charset }
const withColumns = (
  file: string,
  options: ReadFolderOptions,
): { file: string; charset?: string; columns?: Columns } =>
  options.columns === undefined ? withFile(file, options) : { ...withFile(file, options), columns: options.columns }

const html: Reader = (bytes, file, options) =>
  isEuropresse(bytes) ? readEuropresse(bytes, withFile(file, options)) : readHtml(bytes, withFile(file, options))
const table: Reader = (bytes, file, options) => readCsv(bytes, withColumns(file, options))
const lines: Reader = (bytes, file, options) => readJsonl(bytes, withColumns(file, options))
const feed: Reader = (bytes, file, options) => readFeed(bytes, withFile(file, options))
const text: Reader = (bytes, file, options) => readText(bytes, withFile(file, options))

const READERS: Readonly<Record<string, Reader>> = /* @__PURE__ */ Object.freeze({
  txt: text,
  html,
  htm: html,
  csv: table,
  tsv: table,
  jsonl: lines,
  ndjson: lines,
  rss: feed,
  atom: feed,
  xml: feed,
})

/**
 * Reads the files of a folder, in the order of their names, each by its extension: txt, html (web pages and Europresse exports), csv,
 * tsv, jsonl, ndjson, rss, atom, xml. Files of other kinds and subfolders are named in the warnings. An article without an `id` takes its file's
 * name. Only in runtimes with `node:fs` (Node, Deno, Bun).
 *
 * @throws TypeError for misuse; the system's error where the folder cannot be read
 * @example
 * const { articles, rejected } = await readFolder('corpus/2024')
 */
export async function readFolder(folder: string, options: ReadFolderOptions = {}): Promise<ReadResult> {
  expectValue('folder', folder, isName)
  expectFields('options', options, { source: isText, columns: isColumns, charset: isName })
  const { readdir, readFile } = await fileSystem()
  const entries = await readdir(folder, { withFileTypes: true })
  const result = emptyResult()
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = entry.name
    const read = READERS[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '']
    if (!entry.isFile() || !read) {
      warn(result, 'not-read', entry.isFile() ? 'type de fichier non lu' : 'sous-dossier non lu', { file })
      continue
    }
    append(result, await read(new Uint8Array(await readFile(`${folder}/${file}`)), file, options), file, options.source)
  }
  return result
}

function append(result: ReadResult, read: ReadResult, file: string, source: string | undefined): void {
  const name = file.replace(/\.[^.]+$/, '')
  read.articles.forEach((article, i) => {
    article.id ??= read.read === 1 ? name : `${name}-${i + 1}`
    if (source !== undefined) article.source ??= source
    result.articles.push(article)
  })
  result.read += read.read
  for (const rejection of read.rejected) result.rejected.push(rejection)
  for (const warning of read.warnings) result.warnings.push(warning)
}

function isEuropresse(bytes: Uint8Array): boolean {
  const mark = 'DocPublicationName'
  outer: for (let i = 0; i + mark.length <= bytes.length; i++) {
    for (let k = 0; k < mark.length; k++) if (bytes[i + k] !== mark.charCodeAt(k)) continue outer
    return true
  }
  return false
}

interface FileSystem {
  readdir(folder: string, options: { withFileTypes: true }): Promise<{ name: string; isFile(): boolean }[]>
  readFile(file: string): Promise<Uint8Array>
}

/** Imported here, under a name that bundlers for the browser leave alone. */
async function fileSystem(): Promise<FileSystem> {
  const name: string = 'node:fs/promises'
  return (await import(name)) as FileSystem
}
