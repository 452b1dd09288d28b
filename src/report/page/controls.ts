import { LAYERS, VOICES } from './labels.ts'
import type { ArticleModel } from './model.ts'
import { frenchDate } from './numbers.ts'
import { type Element, h } from './tree.ts'

/** The legend, which is also what switches layers, and the choice of a voice. The style sheet does the rest. */
export function layersView(): Element {
  return h(
    'div',
    { class: 'controls' },
    h(
      'fieldset',
      { class: 'layers' },
      h('legend', {}, 'Montrer'),
      LAYERS.map(({ id, label, shown }) =>
        h(
          'label',
          {},
          h('input', { type: 'checkbox', id: `layer-${id}`, checked: shown, 'data-layer': id }),
          h('span', { class: ['sample', `on-${id}`, SAMPLES[id]].filter(Boolean).join(' ') }, label),
        ),
      ),
    ),
    h(
      'fieldset',
      { class: 'voices' },
      h('legend', {}, 'Voix'),
      VOICES.map(({ id, label }) =>
        h(
          'label',
          {},
          h('input', { type: 'radio', name: 'voice', id: `voice-${id}`, checked: id === 'all' }),
          h('span', {}, label),
        ),
      ),
    ),
    h(
      'details',
      { class: 'legend' },
      h('summary', {}, 'Légende'),
      h(
        'ul',
        {},
        LEGEND.map(([classes, sample, meaning]) =>
          h('li', {}, h('span', { class: `sample ${classes}` }, sample), ` ${meaning}`),
        ),
      ),
      h(
        'p',
        {},
        'Survolez un passage, touchez-le ou parcourez-les au clavier (Tab jusqu’au texte, puis ← et →, Échap pour fermer) : entrée, raison, voix et contribution aux scores s’affichent.',
      ),
    ),
  )
}

const SAMPLES: Record<string, string> = {
  quotation: 'quotation-direct',
  speaker: 'speaker-name',
  loaded: 'loaded-negative',
  tone: 'tone-negative',
  evaluation: 'evaluation-negative',
}

const LEGEND: readonly [string, string, string][] = [
  ['on-quotation quotation-direct', 'mots', 'citation entre guillemets (directe ou fragment)'],
  ['on-quotation quotation-indirect', 'mots', 'propos rapportés sans guillemets'],
  ['on-quotation quotation-scare', 'mots', 'guillemets de distance, attribués à personne'],
  ['on-speaker speaker-name', 'nom', 'locuteur'],
  ['on-speaker speaker-cue', 'verbe', 'verbe ou préposition qui introduit des propos'],
  ['on-loaded loaded-negative', 'mot', 'mot marqué négatif (trait double)'],
  ['on-loaded loaded-positive', 'mot', 'mot marqué positif (trait simple)'],
  ['on-loaded loaded-unsigned', 'mot', 'mot marqué sans signe (tirets)'],
  ['on-loaded loaded-negative loaded-suppressed', 'mot', 'trouvé mais non compté (nié, dans l’habillage)'],
  ['on-boilerplate', 'mots', 'habillage, date, redite ou remplissage, écartés des scores'],
]

/** The choice of an article, for several. */
export function chooserView(models: readonly ArticleModel[]): Element {
  return h(
    'div',
    { class: 'chooser' },
    h('label', { for: 'choose' }, 'Article'),
    h(
      'select',
      { id: 'choose' },
      models.map(({ title, source, date }, index) =>
        h(
          'option',
          { value: index + 1, selected: index === 0, dir: 'auto' },
          `${index + 1}. ${[title, source, date && frenchDate(date)].filter((part) => part !== '').join(' · ')}`,
        ),
      ),
    ),
    h('button', { type: 'button', id: 'previous', 'aria-label': 'Article précédent' }, '←'),
    h('button', { type: 'button', id: 'next', 'aria-label': 'Article suivant' }, '→'),
  )
}
