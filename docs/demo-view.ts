import { styleText } from 'node:util'
import type { Annotation, Boilerplate, LoadedTerm, Quotation, Report, Score, Span, Voice } from '../src/index.ts'
import { categories } from '../src/lexicons.ts'

const VOICES: [Voice, string][] = [
  ['narration', 'le journaliste'],
  ['quoted', 'entre guillemets'],
  ['reported', 'propos rapportés'],
]
const CONTEXT = 34
const SHOWN = 12
const LABELS: Record<string, string> = { negative: 'négatif', neutral: 'neutre', positive: 'positif' }

/** Prints what was measured in one article, in French, for a terminal of some width. */
export function printArticle(text: string, report: Report, width: number): void {
  const { article, size, scores, withoutFiltering } = report
  const name = article.id ?? article.title ?? 'article'
  console.log(
    `\n${bold(rule(` ${name}${article.source ? ` · ${article.source}` : ''}${article.date ? ` · ${article.date}` : ''} `, width))}`,
  )
  const voices = (show: (voice: Voice) => string | number): string =>
    VOICES.map(([voice, label]) => `${label} ${show(voice)}`).join(', ')
  line(
    '',
    `${size.words.all} mots d’article (${voices((voice) => size.words[voice])}), ${size.boilerplateWords} mots d’habillage écartés`,
    width,
  )
  line(
    '',
    `Vocabulaire marqué : ${number(scores.loaded.all)} pour 1 000 mots (${voices((voice) => number(scores.loaded[voice]))}) ; avec l’habillage : ${number(withoutFiltering.loaded.all)}`,
    width,
  )
  line('', `Ton : ${value(scores.tone.all)} ; avec l’habillage : ${value(withoutFiltering.tone.all)}`, width)
  printLoaded(text, report, width)
  printSpeakers(text, report, width)
  printStance(text, report, width)
  printFrames(report, width)
  printBoilerplate(text, report, width)
  for (const { code, message, start } of report.warnings) line('!', `${code} (caractère ${start}) : ${message}`, width)
}

function printLoaded(text: string, report: Report, width: number): void {
  heading('Mots marqués, par voix')
  for (const [voice, label] of VOICES) {
    const terms = of(report, 'loaded').filter((term) => term.voice === voice && term.suppressedBy !== 'boilerplate')
    if (terms.length === 0) continue
    console.log(`  ${label}`)
    for (const term of terms.slice(0, SHOWN)) {
      const speaker = term.speaker ? ` — ${text.slice(term.speaker.start, term.speaker.end)}` : ''
      const note = term.suppressedBy === 'negation' ? ' (nié : ne compte pas)' : ''
      line('   ', `${sign(term.base)} ${inContext(text, term)}${speaker}${note} [${term.categories[0]}]`, width)
    }
    if (terms.length > SHOWN) console.log(`    … et ${terms.length - SHOWN} autres`)
  }
}

function printSpeakers(text: string, report: Report, width: number): void {
  const quotations = of(report, 'quotation')
  if (quotations.length === 0) return
  heading('Qui parle')
  const bySpeaker = new Map<string, Quotation[]>()
  for (const quotation of quotations) {
    const name =
      quotation.speaker?.name.replace(/\s+/g, ' ') ??
      (quotation.form === 'scare' ? '(guillemets de distance)' : '(sans locuteur)')
    bySpeaker.set(name, [...(bySpeaker.get(name) ?? []), quotation])
  }
  const loaded = of(report, 'loaded')
  for (const [name, own] of [...bySpeaker].sort((a, b) => b[1].length - a[1].length).slice(0, SHOWN)) {
    const verbs = [...new Set(own.flatMap(({ cue }) => (cue ? [`${cue.lemma} (${cue.stance})`] : [])))]
    const words = loaded.filter((term) => own.some(({ start, end }) => term.start >= start && term.end <= end))
    const said =
      words.length > 0 ? ` ; mots marqués : ${words.map((term) => text.slice(term.start, term.end)).join(', ')}` : ''
    line(
      '  ',
      `${name} : ${own.length} × ${[...new Set(own.map(({ form }) => form))].join(', ')}${verbs.length > 0 ? ` ; ${verbs.join(', ')}` : ''}${said}`,
      width,
    )
  }
}

function printStance(text: string, report: Report, width: number): void {
  const scored = Object.entries(report.scores.stance).filter(([, { all }]) => all.n >= 2)
  if (scored.length === 0) return
  heading('Posture envers les acteurs (au moins deux indices)')
  for (const [target, { all }] of scored.sort((a, b) => b[1].all.n - a[1].all.n).slice(0, 8)) {
    const why = [...all.contributions]
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
      .slice(0, 3)
      .map(({ annotation }) => {
        const found = report.annotations[annotation] as Annotation & { path: string }
        return `${text.slice(found.start, found.end)} (${found.path})`
      })
    line('  ', `${target} : ${value(all)} ; ${why.join(', ')}`, width)
  }
}

function printFrames(report: Report, width: number): void {
  const labels = new Map(categories('frames.frame').map(({ id, label }) => [id, label]))
  const present = Object.entries(report.scores.frames)
    .filter(([, { all }]) => all.label === 'present')
    .sort((a, b) => (b[1].all.value ?? 0) - (a[1].all.value ?? 0))
  heading('Cadrages présents')
  line('  ', present.map(([id, { all }]) => `${labels.get(id) ?? id} ${number(all, 2)}`).join(', ') || 'aucun', width)
}

function printBoilerplate(text: string, report: Report, width: number): void {
  const found: Boilerplate[] = of(report, 'boilerplate')
  if (found.length === 0) return
  heading('Habillage et remplissage écartés')
  for (const { type, start, end, score, reason } of found.slice(0, 2 * SHOWN)) {
    line('  ', `${type} ${score.toFixed(2)} « ${shorten(text.slice(start, end), 48)} » : ${reason}`, width)
  }
  if (found.length > 2 * SHOWN) console.log(`  … et ${found.length - 2 * SHOWN} autres`)
}

/** Prints the articles side by side: one line each, then the actors that several of them name. */
export function compareTable(reports: readonly Report[], width: number): void {
  console.log(`\n${bold(rule(' Côte à côte ', width))}`)
  printTable(
    ['titre de presse', 'mots', 'journ.', 'cités', 'ton', 'citations', 'habillage'],
    reports.map((report) => [
      outlet(report),
      String(report.size.words.all),
      number(report.scores.loaded.narration),
      number(report.scores.loaded.quoted),
      value(report.scores.tone.all),
      String(of(report, 'quotation').length),
      `${percent(report.size.boilerplateWords, report.size.boilerplateWords + report.size.words.all)} %`,
    ]),
    width,
  )
  line(
    '',
    'journ., cités : mots marqués pour 1 000 mots du journaliste, entre guillemets ; ton de −1 à 1, intervalle à 95 %',
    width,
  )
  const targets = sharedTargets(reports)
  if (targets.length === 0) return
  console.log(bold('Posture envers les acteurs nommés par plusieurs titres (−1 à 1, nombre d’indices)'))
  printTable(
    ['', ...targets],
    reports.map((report) => [
      outlet(report),
      ...targets.map((target) => {
        const score = report.scores.stance[target]?.all
        return score && score.value !== null ? `${decimal(score.value, 2)} (${score.n})` : '–'
      }),
    ]),
    width,
  )
}

/** The four actors that most articles say something about. */
function sharedTargets(reports: readonly Report[]): string[] {
  const counts = new Map<string, number>()
  for (const { scores } of reports)
    for (const [target, { all }] of Object.entries(scores.stance))
      if (all.n > 0) counts.set(target, (counts.get(target) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([target]) => target)
}

/** Prints columns of even width; those that do not fit are left out. */
function printTable(header: readonly string[], rows: readonly string[][], width: number): void {
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] as string).length)) + 2)
  let fitting = 0
  for (let sum = 0; fitting < widths.length && sum + (widths[fitting] as number) - 2 <= width; fitting++)
    sum += widths[fitting] as number
  for (const row of [header, ...rows]) {
    const cells = row.slice(0, fitting).map((cell, i) => cell.padEnd(widths[i] as number))
    console.log(cells.join('').trimEnd())
  }
}

function outlet({ article }: Report): string {
  return shorten(article.source ?? article.id ?? '', 22)
}

function of<K extends Annotation['kind']>(report: Report, kind: K): Extract<Annotation, { kind: K }>[] {
  return report.annotations.filter((one): one is Extract<Annotation, { kind: K }> => one.kind === kind)
}

function inContext(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/\s+/g, ' ')
  const after = text.slice(end, end + CONTEXT).replace(/\s+/g, ' ')
  return `${before}${bold(text.slice(start, end).replace(/\s+/g, ' '))}${after}`
}

function sign(polarity: LoadedTerm['polarity']): string {
  return polarity > 0 ? '+' : polarity < 0 ? '−' : '·'
}

function value(score: Score): string {
  if (score.value === null) return 'indéterminé'
  const bounds = score.low === null ? '' : ` [${decimal(score.low, 2)} ; ${decimal(score.high as number, 2)}]`
  return `${decimal(score.value, 2)} ${LABELS[score.label ?? ''] ?? ''}${bounds}`
}

function number(score: Score, digits = 1): string {
  return score.value === null ? '–' : decimal(score.value, digits)
}

function decimal(x: number, digits: number): string {
  return x.toFixed(digits).replace('.', ',').replace('-', '−')
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0' : String(Math.round((100 * part) / whole))
}

function shorten(words: string, length: number): string {
  const flat = words.replace(/\s+/g, ' ').trim()
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`
}

function heading(name: string): void {
  console.log(bold(name))
}

function rule(title: string, width: number): string {
  return `──${title}${'─'.repeat(Math.max(0, width - title.length - 2))}`
}

function bold(words: string): string {
  return process.stdout.isTTY ? styleText('bold', words) : words
}

/** Prints words wrapped to the width, with an indent. */
function line(indent: string, words: string, width: number): void {
  let current = indent
  for (const word of words.split(' ')) {
    if (plain(current).length + word.length + 1 > width && current.trim() !== '') {
      console.log(current)
      current = `${' '.repeat(indent.length + 2)}`
    }
    current += current.trim() === '' ? word : ` ${word}`
  }
  console.log(current)
}

function plain(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal styles begin with ESC
  return words.replace(/\u001b\[\d+m/g, '')
}
