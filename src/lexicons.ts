export {
  actorsLexicon,
  boilerplateLexicon,
  degreeLexicon,
  effectsLexicon,
  framesLexicon,
  loadedLexicon,
  modalityLexicon,
  reportingLexicon,
  toneLexicon,
} from './lexicon/bundle.ts'
export { catalogue, type LexiconInfo } from './lexicon/catalogue.ts'
export { type Category, categories } from './lexicon/categories.ts'
export { type CombineOptions, filterLexicon, mergeLexicons } from './lexicon/combine.ts'
export type { Lexicon } from './lexicon/lexicon.ts'
export { type Column, type ColumnType, SCHEMAS } from './lexicon/schema.ts'
