import { actorsLexicon } from './bundle.ts'
import { cell, type Lexicon, listCell } from './lexicon.ts'

let names: Lexicon | null = null

/**
 * The names of the lexicon `actors`, one row a name, with the id of its actor in `target`. `place` is 'place' for a capital,
 * which counts only where an actor can stand. Roles are no names. Common nouns (*grévistes*) are found in any case.
 */
export function actorNames(): Lexicon {
  names ??= listNames(actorsLexicon())
  return names
}

function listNames(actors: Lexicon): Lexicon {
  const columns = {
    entry: [] as string[],
    match: [] as string[],
    not: [] as string[],
    target: [] as string[],
    place: [] as string[],
  }
  for (let row = 0; row < actors.length; row++) {
    const type = cell(actors, 'type', row)
    if (type === 'role') continue
    const own = [
      cell(actors, 'name', row),
      ...['forms', 'acronyms', 'seats'].flatMap((name) => listCell(actors, name, row)),
    ]
    const capitals = listCell(actors, 'capital', row)
    for (const name of [...own, ...capitals]) {
      columns.entry.push(name)
      columns.match.push(type === 'group' && name === name.toLowerCase() ? 'form' : 'case')
      columns.not.push(cell(actors, 'not', row))
      columns.target.push(cell(actors, 'id', row))
      columns.place.push(capitals.includes(name) ? 'place' : '')
    }
  }
  const { id, list, version, licence } = actors
  return { id, list, version, licence, length: columns.entry.length, ids: columns.target, columns }
}
