import { layersView } from '../../src/report/page/controls.ts'
import { styleSheet } from '../../src/report/page/style.ts'
import { escapeHtml, escapeJson, h, toHtml } from '../../src/report/page/tree.ts'
import type { Article } from '../../src/types.ts'

/** The playground as one HTML file: markup, style, corpus and script. */
export function pageHtml(script: string, hash: string, corpus: readonly Article[]): string {
  const policy = `default-src 'none'; connect-src 'none'; style-src 'unsafe-inline'; script-src '${hash}'; worker-src blob:; base-uri 'none'; form-action 'none'`
  return [
    '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">',
    `<title>cadrage : essayer</title>\n<style>${styleSheet()}${OWN_STYLE}</style>\n</head>\n<body>`,
    toHtml(heading()),
    toHtml(h('main', {}, editor(), reader())),
    `<script type="application/json" id="corpus">${escapeJson(corpus)}</script>`,
    `<script>${script}</script>\n</body>\n</html>\n`,
  ].join('\n')
}

const OWN_STYLE = `
.editor { display: grid; grid-template-columns: minmax(0, 1fr); gap: .6rem; margin-top: 1rem; }
.editor textarea { width: 100%; min-height: 11rem; resize: vertical; font: 1rem/1.5 system-ui, sans-serif; padding: .6rem .8rem; }
.editor.over textarea { outline: 2px dashed var(--focus); outline-offset: 2px; }
.row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; }
.row label { display: grid; gap: .15rem; font-size: .9rem; color: var(--muted); }
.row label input { color: var(--ink); }
.row .grow { flex: 1 1 14rem; }
.row input:not([type=file]) { width: 100%; }
#status { margin: 0; color: var(--muted); min-height: 1.5em; }`

function heading(): ReturnType<typeof h> {
  return h(
    'header',
    { class: 'top' },
    h('h1', {}, 'cadrage'),
    h(
      'p',
      {},
      'Collez un article de presse en français : citations, locuteurs, mots marqués et scores par voix s’affichent pendant la frappe. Rien ne quitte cette page.',
    ),
  )
}

function editor(): ReturnType<typeof h> {
  return h(
    'section',
    { class: 'editor', 'aria-label': 'Texte à mesurer' },
    h(
      'div',
      { class: 'chooser', hidden: true },
      h('label', { for: 'choose' }, 'Article'),
      h('select', { id: 'choose' }),
      h('button', { type: 'button', id: 'previous', 'aria-label': 'Article précédent' }, '←'),
      h('button', { type: 'button', id: 'next', 'aria-label': 'Article suivant' }, '→'),
    ),
    h('label', { for: 'text', class: 'unseen' }, 'Texte de l’article'),
    h('textarea', {
      id: 'text',
      spellcheck: 'false',
      placeholder: 'Collez ici le texte d’un article, ou déposez des fichiers .txt, .html ou .json.',
    }),
    h(
      'div',
      { class: 'row' },
      h('label', { class: 'grow' }, 'Titre', h('input', { id: 'title' })),
      h('label', { class: 'grow' }, 'Titre de presse', h('input', { id: 'source' })),
      h('label', {}, 'Date', h('input', { id: 'date', type: 'date' })),
    ),
    h(
      'div',
      { class: 'row' },
      h(
        'label',
        {},
        'Fichiers',
        h('input', { id: 'files', type: 'file', multiple: true, accept: '.txt,.html,.htm,.json' }),
      ),
      h('button', { type: 'button', id: 'load-corpus' }, 'Ouvrir le corpus'),
      h('button', { type: 'button', id: 'export-json' }, 'Exporter en JSON'),
      h('button', { type: 'button', id: 'export-html' }, 'Exporter le rapport HTML'),
    ),
    h('p', { id: 'status', role: 'status' }),
  )
}

function reader(): ReturnType<typeof h> {
  return h(
    'section',
    { class: 'reader', 'aria-label': 'Lecture', hidden: true },
    layersView(),
    h('div', { id: 'article', tabindex: -1 }),
  )
}
