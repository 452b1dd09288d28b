export { type AnalyseOptions, analyse } from './analyse.ts'
export {
  type AddedWords,
  type AddedWordsOptions,
  type ArticlePart,
  addedWords,
  type MeasuredDocument,
  type OwnWords,
  type SharedStretch,
  type WordEdit,
} from './compare/added-words.ts'
export { benjaminiHochberg } from './compare/adjust.ts'
export type { ChangeRow } from './compare/change-rows.ts'
export {
  type ConcordanceLine,
  type ConcordanceOptions,
  type ConcordanceQuery,
  concordance,
} from './compare/concordance.ts'
export type { DescriptorKind } from './compare/describe-actor.ts'
export { type DescriptorRow, type DescriptorsOptions, descriptors } from './compare/descriptors.ts'
export type { DifferenceRow, OmnibusRow } from './compare/differences.ts'
export { type Dispersion, dispersion } from './compare/dispersion.ts'
export type { ComparedDocument } from './compare/documents.ts'
export type { EventRow } from './compare/events.ts'
export type { Key, LeftOut } from './compare/groups.ts'
export { type KeynessOptions, type KeynessRow, keyness } from './compare/keyness.ts'
export type { GroupRow } from './compare/means.ts'
export { type AnyVoice, MEASURE_NAMES, type Measure } from './compare/measures.ts'
export type { NamedKind } from './compare/named-things.ts'
export { type OmissionRow, type OmissionsOptions, omissions } from './compare/omissions.ts'
export type { PeriodLength } from './compare/periods.ts'
export type { Profile } from './compare/profiles.ts'
export { renderConcordance } from './compare/render-concordance.ts'
export {
  type FindReuseOptions,
  findReuse,
  type Reuse,
  type ReuseDocument,
  type ReusedArticle,
  type ReuseGroup,
  type ReuseMember,
  type ReusePassage,
  type ReuseType,
} from './compare/reuse.ts'
export { reuseBoilerplate } from './compare/reuse-boilerplate.ts'
export {
  type Similarity,
  type SimilarityCategoryRow,
  type SimilarityOptions,
  type SimilarityRow,
  similarity,
} from './compare/similarity.ts'
export type { SmoothMethod } from './compare/smooth.ts'
export { type CompareSourcesOptions, compareSources, type SourceComparison } from './compare/sources.ts'
export { type SpecificitiesOptions, type SpecificityRow, specificities } from './compare/specificities.ts'
export { specificity } from './compare/specificity.ts'
export type { CountOptions } from './compare/term-counts.ts'
export { type Timeline, type TimelineOptions, type TimelineRow, timeline } from './compare/timeline.ts'
export type { WordRow } from './compare/words.ts'
export { type Document, KIND, type QuotePair, type Ranges, type Tokens, type Warning } from './document/document.ts'
export { segment } from './document/segment.ts'
export { type FindBoilerplateOptions, findBoilerplate } from './find/boilerplate.ts'
export { type FindEvaluationsOptions, findEvaluations } from './find/evaluations.ts'
export { type FindFrameCuesOptions, findFrameCues } from './find/frames.ts'
export { type FindLoadedOptions, findLoaded } from './find/loaded.ts'
export { type FindMentionsOptions, findMentions } from './find/mentions.ts'
export { type FindModalityOptions, findModality } from './find/modality.ts'
export { findQuotations } from './find/quotations.ts'
export { type FindToneOptions, findTone } from './find/tone.ts'
export type { Lexicon } from './lexicon/lexicon.ts'
export { type ReadLexiconOptions, readLexicon } from './lexicon/read.ts'
export type { ListName } from './lexicon/schema.ts'
export { tag } from './morphology/tag.ts'
export { MOODS, type Mood, POS, type Pos, type TaggedDocument } from './morphology/tagged.ts'
export { type TokenView, tokens } from './morphology/tokens.ts'
export { type TableRow, type ToCsvOptions, toCsv } from './report/csv.ts'
export { type ToMarkdownOptions, toMarkdown } from './report/markdown.ts'
export { type Segment, toSegments } from './report/segments.ts'
export { scoreFrames } from './score/frames.ts'
export { scoreCategories, scoreLoaded } from './score/loaded.ts'
export { scoreModality } from './score/modality.ts'
export type { ScoreOptions } from './score/score.ts'
export { scoreStance } from './score/stance.ts'
export { scoreSubjectivity } from './score/subjectivity.ts'
export { scoreTone } from './score/tone.ts'
export type * from './types.ts'
export { VERSION } from './version.ts'
