/** What a column of a lexicon may hold. `enum` columns take ids of categories.tsv; `open` ones also a user's own. */
export type ColumnType =
  | { type: 'entry' }
  | { type: 'text' }
  | { type: 'contexts' }
  | { type: 'enum'; many: boolean; open: boolean }
  | { type: 'number'; min: number; max: number; integer: boolean }

/** A column of a list: its name, whether every entry fills it, and what its cells hold. */
export interface Column {
  name: string
  required: boolean
  value: ColumnType
}

const entry: Column = { name: 'entry', required: true, value: { type: 'entry' } }
const pos: Column = { name: 'pos', required: true, value: { type: 'enum', many: true, open: false } }
const match: Column = { name: 'match', required: false, value: { type: 'enum', many: false, open: false } }
const not: Column = { name: 'not', required: false, value: { type: 'contexts' } }
const why: Column = { name: 'why', required: true, value: { type: 'text' } }

/* @__NO_SIDE_EFFECTS__ */
const text = (name: string, required = false): Column => ({ name, required, value: { type: 'text' } })
/* @__NO_SIDE_EFFECTS__ */
const oneOf = (name: string, required = true, open = false): Column => ({
  name,
  required,
  value: { type: 'enum', many: false, open },
})
/* @__NO_SIDE_EFFECTS__ */
const someOf = (name: string, open = false): Column => ({
  name,
  required: true,
  value: { type: 'enum', many: true, open },
})
/* @__NO_SIDE_EFFECTS__ */
const number = (name: string, min: number, max: number, integer = true, required = true): Column => ({
  name,
  required,
  value: { type: 'number', min, max, integer },
})

/**
 * The columns of each list, in file order. One schema serves the project's own lists and the users'
 * (see lexicons/README.md for what each column means).
 */
export const SCHEMAS: Record<ListName, readonly Column[]> = {
  loaded: [
    entry,
    pos,
    someOf('category', true),
    number('polarity', -3, 3),
    number('strength', 1, 3),
    oneOf('register'),
    match,
    text('plain'),
    not,
    why,
  ],
  tone: [entry, pos, number('valence', -3, 3), oneOf('change', false), match, not, why],
  effects: [
    entry,
    pos,
    oneOf('agent_slot'),
    number('agent', -3, 3),
    oneOf('patient_slot'),
    number('patient', -3, 3),
    oneOf('holder'),
    not,
    why,
  ],
  reporting: [entry, pos, someOf('construction'), oneOf('class'), not, why],
  modality: [entry, pos, oneOf('type'), match, not, why],
  degree: [entry, pos, oneOf('type'), number('factor', -1, 3, false), match, not, why],
  frames: [entry, pos, oneOf('frame', true, true), number('weight', 1, 3), match, not, why],
  actors: [
    { name: 'id', required: true, value: { type: 'text' } },
    oneOf('type'),
    text('name', true),
    text('forms'),
    text('acronyms'),
    text('demonyms'),
    text('capital'),
    text('seats'),
    text('parent'),
    not,
    why,
  ],
  boilerplate: [entry, oneOf('type'), oneOf('position'), number('weight', 1, 3), match, not, why],
  abbreviations: [entry, oneOf('kind'), why],
  grammar: [entry, text('class', true), text('value'), why],
}

/** Name of a list: which schema a lexicon follows. */
export type ListName =
  | 'loaded'
  | 'tone'
  | 'effects'
  | 'reporting'
  | 'modality'
  | 'degree'
  | 'frames'
  | 'actors'
  | 'boilerplate'
  | 'abbreviations'
  | 'grammar'

/** The columns that together must be unique in a list. */
export const KEYS: Record<ListName, readonly string[]> = {
  loaded: ['entry', 'pos'],
  tone: ['entry', 'pos'],
  effects: ['entry', 'pos', 'agent_slot', 'patient_slot'],
  reporting: ['entry', 'pos'],
  modality: ['entry', 'pos'],
  degree: ['entry', 'pos'],
  frames: ['entry', 'pos', 'frame'],
  actors: ['id'],
  boilerplate: ['entry'],
  abbreviations: ['entry'],
  grammar: ['entry', 'class'],
}
