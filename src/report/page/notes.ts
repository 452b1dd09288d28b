import type { Annotation, Contribution, Report, Span, Voice } from '../../types.ts'
import { BOILERPLATE, FORMS, type Layer, labelOf, modalityLabel, PATHS, SUPPRESSED, voiceLabel } from './labels.ts'
import { decimal, signed } from './numbers.ts'

/** What a reader is told about a place in the text. */
export interface Note extends Span {
  layer: Layer
  /** Classes for the style sheet: sign, form, suppressed. */
  variant: string
  title: string
  /** Label and value. */
  rows: [string, string][]
}

/** The notes of a report, by start: one an annotation, and one each for the speaker and the verb of a quotation. */
export function notesOf(text: string, report: Report, names: Record<string, string>): Note[] {
  const contributions = contributionsOf(report, names)
  // Several quotations may share a speaker or a verb: one note says so once.
  const seen = new Set<string>()
  const notes = report.annotations.flatMap((one, index) => {
    const { start, end } = one
    const note = noteOf(one, text, names)
    note.rows.push(...(contributions.get(index) ?? []))
    const speakers = speakerNotes(one).filter((speaker) => {
      const key = `${speaker.variant} ${speaker.start} ${speaker.end}`
      return seen.has(key) ? false : seen.add(key)
    })
    return [{ start, end, ...note }, ...speakers]
  })
  return notes.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The score of each annotation in the scores of all voices, as rows of a note. */
function contributionsOf({ scores }: Report, names: Record<string, string>): Map<number, [string, string][]> {
  const rows = new Map<number, [string, string][]>()
  const add = (contributions: readonly Contribution[], show: (value: number) => string): void => {
    for (const { annotation, value } of contributions)
      rows.set(annotation, [...(rows.get(annotation) ?? []), ['Contribution', show(value)]])
  }
  add(scores.loaded.all.contributions, (value) => `mots marqués ${signed(value, 1)} pour 1\u202f000 mots`)
  add(scores.tone.all.contributions, (value) => `ton ${signed(value, 3)}`)
  for (const [target, { all }] of Object.entries(scores.stance))
    add(all.contributions, (value) => `posture envers ${names[target] ?? target} ${signed(value, 3)}`)
  for (const [frame, { all }] of Object.entries(scores.frames))
    add(all.contributions, (value) => `cadrage ${labelOf('frames.frame', frame)} ${signed(value, 3)}`)
  return rows
}

type Content = Pick<Note, 'layer' | 'variant' | 'title' | 'rows'>

function noteOf(one: Annotation, text: string, names: Record<string, string>): Content {
  switch (one.kind) {
    case 'loaded': {
      const rows: [string, string][] = [
        ['Catégorie', one.categories.map((id) => labelOf('loaded.category', id)).join(', ')],
        ['Entrée', `${one.entry} (liste ${one.lexicon})`],
        ['Valeur', weighed(one.polarity, one.base, one.degree)],
        ['Voix', spokenBy(one.voice, one.speaker, text)],
      ]
      if (one.hedged) rows.push(['Réserve', 'au conditionnel, selon une source ou « présumé »'])
      return {
        layer: 'loaded',
        variant: `${signClass(one.polarity)}${one.suppressedBy ? ' suppressed' : ''}`,
        title: `mot marqué ${signName(one.polarity)}`,
        rows: withSuppression(rows, one.suppressedBy),
      }
    }
    case 'tone':
      return {
        layer: 'tone',
        variant: `${signClass(one.valence)}${one.suppressedBy ? ' suppressed' : ''}`,
        title: `mot de ton ${signName(one.valence)}`,
        rows: withSuppression(
          [
            ['Entrée', `${one.entry} (liste ${one.lexicon})`],
            ['Valeur', weighed(one.valence, one.base, one.degree)],
            ['Voix', voiceLabel(one.voice)],
          ],
          one.suppressedBy,
        ),
      }
    case 'quotation': {
      const rows: [string, string][] = [
        ['Locuteur', one.speaker?.name ?? (one.form === 'scare' ? 'aucun' : 'non attribué')],
      ]
      if (one.cue) rows.push(['Introduit par', `${one.cue.lemma} (${labelOf('reporting.class', one.cue.stance)})`])
      rows.push(...one.warnings.map((warning): [string, string] => ['À noter', warning]))
      return { layer: 'quotation', variant: one.form, title: FORMS[one.form], rows }
    }
    case 'mention':
      return {
        layer: 'mention',
        variant: '',
        title: 'mention d’un acteur',
        rows: [
          ['Acteur', actor(one.target, names)],
          ['Voix', voiceLabel(one.voice)],
        ],
      }
    case 'frame':
      return {
        layer: 'frame',
        variant: one.suppressedBy ? 'suppressed' : '',
        title: `cadrage ${labelOf('frames.frame', one.frame)}`,
        rows: withSuppression(
          [
            ['Entrée', one.entry],
            ['Poids', decimal(one.weight, 0)],
            ['Voix', voiceLabel(one.voice)],
          ],
          one.suppressedBy,
        ),
      }
    case 'modality':
      return {
        layer: 'modality',
        variant: one.type,
        title: modalityLabel(one.type),
        rows: [
          ['Entrée', one.entry],
          ['Voix', voiceLabel(one.voice)],
        ],
      }
    case 'boilerplate': {
      const rows: [string, string][] = [
        ['Raison', one.reason],
        ['Sûreté', decimal(one.score, 2)],
      ]
      if (one.repeats) rows.push(['Répète', shorten(text.slice(one.repeats.start, one.repeats.end))])
      return { layer: 'boilerplate', variant: one.type, title: BOILERPLATE[one.type], rows }
    }
    case 'evaluation':
      return {
        layer: 'evaluation',
        variant: `${signClass(one.value)}${one.suppressedBy ? ' suppressed' : ''}`,
        title: `indice de posture ${signName(one.value)}`,
        rows: withSuppression(
          [
            ['Envers', actor(one.target, names)],
            ['De la part de', one.holder === null ? 'l’article' : (names[one.holder] ?? one.holder)],
            ['Chemin', PATHS[one.path] ?? one.path],
            ['Entrée', `${one.entry} (liste ${one.lexicon})`],
            ['Valeur', signed(one.value, 2)],
            ['Voix', voiceLabel(one.voice)],
          ],
          one.suppressedBy,
        ),
      }
  }
}

function speakerNotes(one: Annotation): Note[] {
  if (one.kind !== 'quotation') return []
  const notes: Note[] = []
  if (one.speaker) {
    const { start, end, name } = one.speaker
    notes.push({ layer: 'speaker', variant: 'name', start, end, title: 'locuteur', rows: [['Compté comme', name]] })
  }
  if (one.cue) {
    const { start, end, lemma, stance } = one.cue
    const rows: [string, string][] = [
      ['Lemme', lemma],
      ['Classe', labelOf('reporting.class', stance)],
    ]
    notes.push({ layer: 'speaker', variant: 'cue', start, end, title: 'introduit des propos', rows })
  }
  return notes
}

function withSuppression(rows: [string, string][], by: string | null): [string, string][] {
  return by === null ? rows : [...rows, ['Ne compte pas', SUPPRESSED[by] ?? by]]
}

function weighed(value: number, base: number, degree: number): string {
  const from =
    value === base
      ? ''
      : ` (valeur de l’entrée ${signed(base, 0)}${degree === 1 ? '' : `, degré × ${decimal(degree, 1)}`})`
  return `${signed(value, Number.isInteger(value) ? 0 : 1)}${from}`
}

function spokenBy(voice: Voice, speaker: Span | null, text: string): string {
  return `${voiceLabel(voice)}${speaker ? `, ${shorten(text.slice(speaker.start, speaker.end))}` : ''}`
}

function actor(target: string, names: Record<string, string>): string {
  const name = names[target]
  return name === undefined || name === target ? target : `${name} (${target})`
}

function signClass(value: number): string {
  return value > 0 ? 'positive' : value < 0 ? 'negative' : 'unsigned'
}

function signName(value: number): string {
  return value > 0 ? 'positif' : value < 0 ? 'négatif' : 'sans signe'
}

function shorten(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim()
  return flat.length <= 90 ? flat : `${flat.slice(0, 89)}…`
}
