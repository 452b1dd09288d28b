import { loadedInContext } from './context-view.ts'
import type { ArticleModel } from './model.ts'
import { frenchDate, percent, plural } from './numbers.ts'
import { boilerplateView, framesView, scoresView, speakersView, stanceView } from './score-views.ts'
import { textView } from './text-view.ts'
import { type Element, h } from './tree.ts'

/** One article: its text first, then the scores by voice, who speaks, what is said of whom, frames, boilerplate. */
export function articleView(model: ArticleModel): Element {
  const { title, source, date, url, text, notes, warnings } = model
  return h(
    'article',
    { class: 'article' },
    h(
      'header',
      {},
      h('h2', { class: 'title', dir: 'auto', tabindex: -1 }, title),
      h(
        'p',
        { class: 'byline', dir: 'auto' },
        [source, date && frenchDate(date), sizeOf(model)].filter((part) => part !== '').join(' · '),
        url !== '' && h('span', { class: 'url' }, url),
      ),
    ),
    h(
      'div',
      { class: 'columns' },
      h('div', { class: 'reading' }, textView(text, notes), loadedInContext(text, notes)),
      h(
        'aside',
        { class: 'figures', 'aria-label': 'Mesures de l’article' },
        scoresView(model),
        speakersView(model),
        stanceView(model),
        framesView(model),
        boilerplateView(model),
        warnings.length > 0 &&
          h(
            'section',
            {},
            h('h3', {}, 'Avertissements'),
            h(
              'ul',
              {},
              warnings.map(({ message, start }) => h('li', {}, `${message} (caractère ${start})`)),
            ),
          ),
      ),
    ),
  )
}

function sizeOf({ words, boilerplateWords }: ArticleModel): string {
  const all = words.all + boilerplateWords
  const aside = boilerplateWords === 0 ? '' : `, ${percent(boilerplateWords / all)} d’habillage écarté`
  return `${plural(words.all, 'mot')}${aside}`
}
