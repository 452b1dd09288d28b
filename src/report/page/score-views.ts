import { VOICES, voiceLabel } from './labels.ts'
import type { ArticleModel, Figure } from './model.ts'
import { count, decimal, percent, plural, signed } from './numbers.ts'
import { scoreBar, scoreCell, shareBar, table } from './tables.ts'
import { type Element, h } from './tree.ts'

/** Loaded words and tone by voice, with interval and number of spans. */
export function scoresView({ words, loaded, tone }: ArticleModel): Element {
  // Few words make wide intervals: the axis ends at twice the highest value.
  const highest = 2 * Math.max(1, ...VOICES.map(({ id }) => loaded[id].value ?? 0))
  return h(
    'section',
    { class: 'by-voice' },
    h('h3', {}, 'Scores par voix'),
    table(
      'Mots marqués pour 1\u202f000 mots et ton de −1 à 1, intervalle à 95\u00a0%, n\u00a0: passages comptés',
      ['Voix', 'Mots', 'Mots marqués', 'Ton'],
      VOICES.map(({ id, label }) => [
        label,
        count(words[id]),
        [scoreCell(loaded[id], 1), scoreBar(loaded[id], 0, highest)],
        [scoreCell(tone[id], 2), scoreBar(tone[id], -1, 1)],
      ]),
    ),
  )
}

/** Who speaks how much, with which verbs, and the share of statements with a named source. */
export function speakersView({ speakers, sources }: ArticleModel): Element {
  const { statements, withSpeaker, named, namedShare, anonymous } = sources
  return h(
    'section',
    {},
    h('h3', {}, 'Qui parle'),
    h(
      'p',
      {},
      statements === 0
        ? 'Aucun propos rapporté.'
        : `${plural(statements, 'propos', 'propos')}, ${withSpeaker} avec locuteur, ${named} avec un nom propre${namedShare === null ? '' : ` (${percent(namedShare)})`}, ${plural(anonymous, 'source anonyme', 'sources anonymes')}.`,
    ),
    speakers.length > 0 &&
      table(
        'Locuteurs, part des mots attribués',
        ['Locuteur', 'Mots', 'Propos', 'Verbes et mots marqués'],
        speakers.map(({ name, words, share, quotations, verbs, loaded }) => [
          name,
          [count(words), ` (${percent(share)})`, shareBar(share)],
          count(quotations),
          [verbs, loaded !== '' && h('span', { class: 'said' }, `mots marqués\u00a0: ${loaded}`)],
        ]),
      ),
  )
}

/** Stance toward each actor, and who says it. Actors of whom one thing is said stand apart. */
export function stanceView({ stance, stances }: ArticleModel): Element | null {
  if (stance.length === 0) return null
  const [several, single] = [
    stance.filter(({ figures }) => figures.all.n > 1),
    stance.filter(({ figures }) => figures.all.n === 1),
  ]
  return h(
    'section',
    {},
    h('h3', {}, 'Posture envers les acteurs'),
    several.length > 0 &&
      table(
        'Balance de ce qui est dit de chaque acteur, de −1 à 1, intervalle à 95\u00a0%, n\u00a0: indices',
        ['Acteur', 'Toutes les voix', voiceLabel('narration')],
        several.map(({ name, figures }) => [
          name,
          [scoreCell(figures.all, 2), scoreBar(figures.all, -1, 1)],
          scoreCell(figures.narration, 2),
        ]),
      ),
    single.length > 0 &&
      h(
        'p',
        {},
        `Un seul indice\u00a0: ${single.map(({ name, figures }) => `${name} (${signed(figures.all.value ?? 0, 2)})`).join(', ')}.`,
      ),
    h(
      'details',
      {},
      h('summary', {}, 'Qui dit quoi de qui'),
      table(
        'Somme des indices par auteur du jugement et acteur visé',
        ['De la part de', 'Envers', 'Somme', 'Indices'],
        stances.map(({ holder, target, value, n }) => [holder, target, signed(value, 2), count(n)]),
      ),
    ),
  )
}

/** Frames, strongest first; those without a cue are only counted. */
export function framesView({ frames }: ArticleModel): Element {
  const cued = frames.filter(({ figures }) => figures.all.n > 0)
  return h(
    'section',
    {},
    h('h3', {}, 'Cadrages'),
    cued.length === 0
      ? h('p', {}, 'Aucun indice de cadrage.')
      : table(
          `Force de 0 à 1, présent à partir de 0,5, n\u00a0: indices\u00a0; ${frames.length - cued.length} cadrages sans indice`,
          ['Cadrage', 'Force', voiceLabel('narration')],
          cued.map(({ name, figures }) => [
            name,
            [scoreCell(figures.all, 2), scoreBar(figures.all, 0, 1)],
            scoreCell(figures.narration, 2),
          ]),
        ),
  )
}

/** The scores with and without boilerplate. */
export function boilerplateView({ boilerplateWords, loaded, tone, unfiltered }: ArticleModel): Element {
  if (boilerplateWords === 0)
    return h(
      'section',
      {},
      h('h3', {}, 'Effet de l’habillage'),
      h('p', {}, 'Aucun habillage trouvé : rien n’est écarté.'),
    )
  const rows: [string, Figure, Figure, number][] = [
    [`Mots marqués pour 1\u202f000 mots`, loaded.all, unfiltered.loaded, 1],
    ['Ton', tone.all, unfiltered.tone, 2],
  ]
  return h(
    'section',
    {},
    h('h3', {}, 'Effet de l’habillage'),
    table(
      `Scores sans et avec les ${plural(boilerplateWords, 'mot')} d’habillage`,
      ['Score', 'Écarté', 'Compté', 'Écart'],
      rows.map(([name, without, with_, digits]) => [
        name,
        without.value === null ? '–' : decimal(without.value, digits),
        with_.value === null ? '–' : decimal(with_.value, digits),
        without.value === null || with_.value === null ? '–' : signed(with_.value - without.value, digits),
      ]),
    ),
  )
}
