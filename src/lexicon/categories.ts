import { categoriesData } from './data/categories.ts'

/** An id used in the lexicons, with its meaning. */
export interface Category {
  id: string
  /** French label. */
  label: string
  definition: string
  reference: string
}

let byList: Record<string, Category[]> | null = null

/** The categories of a column, such as `loaded.category` or `frames.frame`; empty for an unknown name. */
export function categories(list: string): readonly Category[] {
  if (!byList) {
    byList = Object.create(null) as Record<string, Category[]>
    for (const [name, id, label, definition, reference] of JSON.parse(categoriesData) as [
      string,
      string,
      string,
      string,
      string,
    ][]) {
      byList[name] ??= []
      byList[name].push({ id, label, definition, reference })
    }
  }
  return byList[list] ?? []
}

/** The ids of a column, or null for an unknown name. */
export function categoryIds(list: string): string[] | null {
  const found = categories(list)
  return found.length > 0 ? found.map(({ id }) => id) : null
}
