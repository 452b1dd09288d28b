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
export { type Category, categories } from './lexicon/categories.ts'
export type { Lexicon } from './lexicon/lexicon.ts'
export { SCHEMAS } from './lexicon/schema.ts'
