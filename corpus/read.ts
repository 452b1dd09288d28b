import { readdirSync, readFileSync } from 'node:fs'

/** The fictional outlets. */
const OUTLETS: Record<string, string> = {
  ateliers: 'La Voix des Ateliers',
  comptoir: 'Le Comptoir économique',
  express24: 'Fil-Express 24',
  meridien: 'Le Méridien',
  ponant: 'Agence Ponant',
  rempart: 'Le Rempart',
}

/** An article of the corpus. */
export interface CorpusArticle {
  id: string
  text: string
  title: string
  source: string
  date: string
  event: string
}

/** The articles of the corpus with their metadata, by id. */
export function readCorpus(): CorpusArticle[] {
  const folder = new URL('.', import.meta.url).pathname
  return readdirSync(`${folder}articles`)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const id = file.replace(/\.txt$/, '')
      const { title, outlet, date, event } = JSON.parse(readFileSync(`${folder}gold/${id}.json`, 'utf8')) as Record<
        string,
        string
      >
      const text = readFileSync(`${folder}articles/${file}`, 'utf8')
      return {
        id,
        text,
        title: title as string,
        source: OUTLETS[outlet as string] as string,
        date: date as string,
        event: event as string,
      }
    })
}
