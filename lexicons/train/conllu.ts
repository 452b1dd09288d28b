import { readFileSync } from 'node:fs'
import type { Pos } from '../../src/morphology/tagged.ts'

/** A surface token of a treebank: *du* is one token with the tag ADP+DET and the lemma of its first part. */
export interface GoldToken {
  form: string
  pos: Pos
  lemma: string
  feats: string
  spaceAfter: boolean
}
export interface GoldSentence {
  text: string
  tokens: GoldToken[]
}

const CONTRACTIONS = new Set(['du', 'des', 'au', 'aux'])

/** Reads a CoNLL-U file into surface tokens. A range is one token; other ranges than *du des au aux* keep the tag and lemma of their last word. */
export function readConllu(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = []
  let tokens: GoldToken[] = []
  let text = ''
  let until = 0
  let range: { form: string; spaceAfter: boolean; parts: { pos: string; lemma: string; feats: string }[] } | null = null
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# text = ')) text = line.slice(9)
    if (line === '' && tokens.length > 0) {
      sentences.push({ text, tokens })
      tokens = []
      until = 0
      range = null
    }
    if (line === '' || line.startsWith('#')) continue
    const [id = '', rawForm = '', lemma = '', pos = '', , feats = '', , , , misc = ''] = line.split('\t')
    if (id.includes('.')) continue
    const form = rawForm.normalize('NFC').replaceAll('’', "'").replaceAll('‘', "'")
    const spaceAfter = !misc.includes('SpaceAfter=No')
    if (id.includes('-')) {
      until = Number(id.split('-')[1])
      range = { form, spaceAfter, parts: [] }
      continue
    }
    if (range !== null && Number(id) <= until) {
      range.parts.push({ pos, lemma, feats })
      if (Number(id) < until) continue
      const contraction = CONTRACTIONS.has(range.form.toLowerCase())
      const part = contraction ? range.parts[0] : range.parts[range.parts.length - 1]
      tokens.push({
        form: range.form,
        spaceAfter: range.spaceAfter,
        pos: (contraction ? 'ADP+DET' : part?.pos) as Pos,
        lemma: part?.lemma ?? '',
        feats: part?.feats ?? '',
      })
      range = null
      continue
    }
    tokens.push({ form, pos: (pos === '_' ? 'X' : pos) as Pos, lemma, feats, spaceAfter })
  }
  if (tokens.length > 0) sentences.push({ text, tokens })
  return sentences
}
