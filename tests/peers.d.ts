declare module '@nlpjs/lang-fr' {
  const nlpjs: { TokenizerFr: new () => { innerTokenize: (text: string) => string[] } }
  export default nlpjs
}
declare module 'sentiment' {
  export default class Sentiment {
    analyze(text: string, options?: { language: string }): { score: number; calculation: Record<string, number>[] }
    registerLanguage(language: string, definition: { labels: Record<string, number> }): void
  }
}
declare module 'wink-eng-lite-web-model' {
  import type { Model } from 'wink-nlp'

  const model: Model
  export default model
}
