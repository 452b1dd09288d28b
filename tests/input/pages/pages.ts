import {
  CAPTION,
  COMMENTS,
  COOKIES,
  known,
  LEAD,
  links,
  MAIN,
  NEWSLETTER,
  paragraphs,
  RIGHTS,
  SUBHEAD,
  TEASER_TEXT,
  TEASERS,
  TITLE,
} from './words.ts'

/** A page with what its article must and must not hold. */
export interface TestPage {
  name: string
  html: string
  /** Bytes of a page that is not UTF-8. */
  bytes?: Uint8Array
  include: string[]
  exclude: string[]
  date?: string
  author?: string
  source?: string
}

const head = (more = ''): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${TITLE} | Le Courrier du Val</title>${more}</head>`
const menu =
  '<ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li><li><a href="/culture">Culture</a></li></ul>'

/** Pages of very different build around the same article. */
export const PAGES: readonly TestPage[] = [
  {
    name: 'a news site with a sidebar and share bars',
    html: `${head('<meta property="og:site_name" content="Le Courrier du Val"><meta property="article:published_time" content="2024-10-31T21:05:00+01:00">')}
<body class="single has-sidebar"><header class="site-header"><nav>${menu}</nav></header>
<div class="wrapper sidebar-right"><main><article><header><h1>${TITLE}</h1><p class="chapo">${LEAD}</p>
<p class="byline">Par <a rel="author" href="/j">Jeanne Delorme</a> le 31 octobre 2024</p></header>
<div class="share-bar"><a href="#">Partager sur Facebook</a> <a href="#">Envoyer par courriel</a></div>
<figure><img src="a.jpg"><figcaption>${CAPTION}</figcaption></figure>
<div class="article-body">${paragraphs(MAIN.slice(0, 2))}<div class="inread ad"><p>Publicité</p></div>${paragraphs(MAIN.slice(2, 4))}
<h2>${SUBHEAD}</h2>${paragraphs(MAIN.slice(4))}</div></article></main>
<aside><h3>Les plus lus</h3>${links(TEASERS)}<p>${TEASER_TEXT}</p></aside></div>
<footer><p>${RIGHTS}</p></footer></body></html>`,
    include: [...known(MAIN), LEAD.slice(0, 60), SUBHEAD],
    exclude: [
      ...known(TEASERS),
      TEASER_TEXT.slice(0, 40),
      'Partager sur',
      'Publicité',
      'Tous droits',
      CAPTION.slice(0, 30),
      'Accueil',
    ],
    date: '2024-10-31T21:05+01:00',
    author: 'Jeanne Delorme',
    source: 'Le Courrier du Val',
  },
  {
    name: 'a blog without semantic elements',
    html: `${head()}<body><div id="page"><div id="header"><a href="/">Carnet d’un Valmontois</a></div>
<div id="content"><div class="post hentry"><h1 class="post-title">${TITLE}</h1><div class="postmeta">Publié le 2 novembre 2024 par Basile</div>
<div class="entry">${paragraphs(MAIN)}</div><div class="post-tags">Mots-clés : <a href="#">piscine</a>, <a href="#">mairie</a></div></div>
<div id="comments"><h3>3 commentaires</h3><ol class="commentlist">${paragraphs(COMMENTS, 'li')}</ol>
<div id="respond"><p>Votre adresse de messagerie ne sera pas publiée. Les champs obligatoires sont marqués d’un astérisque.</p></div></div></div>
<div id="sidebar"><h2>Articles récents</h2>${links(TEASERS)}</div></div></body></html>`,
    include: known(MAIN),
    exclude: [...known(COMMENTS), ...known(TEASERS), 'Votre adresse de messagerie', 'Mots-clés'],
    date: '2024-11-02',
  },
  {
    name: 'an old page of nested tables with line breaks',
    html: `<html><head><title>Le Courrier du Val - ${TITLE}</title></head><body bgcolor="#ffffff"><table width="780"><tr><td colspan="3"><a href="/">Accueil</a> | <a href="/sport">Sport</a> | <a href="/archives">Archives</a></td></tr>
<tr><td width="140" valign="top"><font size="1">${TEASERS.map((text) => `<a href="#">${text}</a><br>`).join('')}</font></td>
<td width="500" valign="top"><table><tr><td><font size="4"><b>${TITLE}</b></font></td></tr><tr><td><font face="Arial" size="2">${MAIN.join('<br><br>')}</font></td></tr></table></td>
<td width="140"><font size="1"><a href="#">Petites annonces</a><br><a href="#">Immobilier</a></font></td></tr>
<tr><td colspan="3"><font size="1">${RIGHTS}</font></td></tr></table></body></html>`,
    include: known(MAIN),
    exclude: [...known(TEASERS), 'Petites annonces', 'Archives', 'Tous droits'],
  },
  {
    name: 'a short article under which readers write much more',
    html: `${head()}<body><nav>${menu}</nav><section class="story"><h1>${TITLE}</h1><div class="story-text">${paragraphs(MAIN.slice(0, 3))}</div></section>
<section class="user-comments">${Array.from({ length: 12 }, (_, i) => `<article class="comment"><h4>Lecteur ${i}</h4><div>${COMMENTS[i % 3]} ${COMMENTS[(i + 1) % 3]}</div><a href="#">Répondre</a></article>`).join('')}</section></body></html>`,
    include: known(MAIN.slice(0, 3)),
    exclude: [...known(COMMENTS), 'Répondre', 'Lecteur 4'],
  },
  {
    name: 'a page that asks for a subscription after two paragraphs',
    html: `${head('<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"La piscine de Valmont fermera dès lundi pour dix-huit mois","datePublished":"2024-10-31","isAccessibleForFree":false,"author":[{"@type":"Person","name":"Jeanne Delorme"}],"publisher":{"@type":"Organization","name":"Le Courrier du Val"}}</script>')}
<body><main><article><h1>${TITLE}</h1><p class="standfirst">${LEAD}</p>${paragraphs(MAIN.slice(0, 2))}
<div class="paywall"><p>Cet article est réservé aux abonnés. Il vous reste 70 % de la suite à découvrir.</p><p>Profitez de toutes nos enquêtes pour un euro le premier mois, sans engagement de durée.</p><a href="/abo">Je m’abonne</a></div></article></main>
<section class="recommended"><h2>Nos lecteurs ont aussi aimé</h2><p>${TEASER_TEXT}</p></section></body></html>`,
    include: [...known(MAIN.slice(0, 2)), LEAD.slice(0, 60)],
    exclude: ['réservé aux abonnés', 'un euro le premier mois', TEASER_TEXT.slice(0, 40), 'Je m’abonne'],
    date: '2024-10-31',
    author: 'Jeanne Delorme',
    source: 'Le Courrier du Val',
  },
  {
    name: 'a live blog',
    html: `${head()}<body><header><nav>${menu}</nav></header><main class="live"><h1>${TITLE}</h1><div class="live-feed">
${MAIN.map((text, i) => `<div class="live-post"><time datetime="2024-10-31T${18 + i}:10">${18 + i}h10</time><h3>Point ${i + 1} sur la piscine</h3><div class="live-post-text"><p>${text}</p></div><div class="live-share"><a href="#">Partager</a></div></div>`).join('\n')}
</div></main><div class="rail"><h2>À suivre</h2>${links(TEASERS)}</div></body></html>`,
    include: [...known(MAIN), 'Point 3 sur la piscine'],
    exclude: [...known(TEASERS), 'Partager'],
    date: '2024-10-31T18:10',
  },
  {
    name: 'an article that is a list',
    html: `${head()}<body><div class="container"><div class="row"><div class="col-8"><h1>${TITLE}</h1><p>${MAIN[0]}</p>
<p>Ce qu’il faut retenir :</p><ul><li>quatre poutres sur douze sont fissurées ;</li><li>coût : 6,2 millions d’euros ;</li><li>durée : dix-huit mois.</li></ul>
<h2>1. Les écoles</h2><p>${MAIN[3]}</p><h2>2. Les clubs</h2><p>${MAIN[2]}</p><h2>3. Les agents</h2><p>${MAIN[5]}</p>
<h2>Sur le même sujet</h2>${links(TEASERS)}</div><div class="col-4"><div class="box"><h4>Agenda</h4>${links(['Brocante', 'Loto', 'Concert'])}</div></div></div></div></body></html>`,
    include: [
      ...known([MAIN[0], MAIN[3], MAIN[2], MAIN[5]] as string[]),
      'quatre poutres sur douze',
      'durée : dix-huit mois',
      'Ce qu’il faut retenir',
      '2. Les clubs',
    ],
    exclude: [...known(TEASERS), 'Sur le même sujet', 'Brocante', 'Agenda'],
  },
  {
    name: 'a page under a consent notice',
    html: `${head()}<body><div id="cookie-consent" role="dialog"><h2>Votre vie privée</h2><p>${COOKIES}</p><p>${COOKIES} Voir la liste de nos partenaires et des finalités que vous pouvez refuser une à une.</p><button>Tout accepter</button></div>
<div class="page"><h1>${TITLE}</h1><div class="text">${paragraphs(MAIN.slice(0, 4))}</div><form class="nl"><p>${NEWSLETTER}</p><input type="email"></form><div class="text">${paragraphs(MAIN.slice(4))}</div></div></body></html>`,
    include: known(MAIN),
    exclude: [COOKIES.slice(0, 60), NEWSLETTER.slice(0, 40), 'Tout accepter', 'Votre vie privée'],
  },
  {
    name: 'an AMP page',
    html: `<!doctype html><html amp lang="fr"><head><title>${TITLE}</title></head><body><amp-sidebar id="side">${menu}</amp-sidebar><amp-consent id="c"><div>${COOKIES}</div></amp-consent>
<div class="amp-wp-article"><h1 class="amp-wp-title">${TITLE}</h1><div class="amp-wp-byline">Jeanne Delorme</div><div class="amp-wp-article-content">${paragraphs(MAIN.slice(0, 3))}<amp-ad width="300"><p>Annonce</p></amp-ad><amp-social-share type="email">Envoyer</amp-social-share>${paragraphs(MAIN.slice(3))}</div></div>
<div class="amp-related-posts"><h3>À lire également</h3>${TEASERS.map((text) => `<div><a href="#"><h4>${text}</h4></a><p>${TEASER_TEXT}</p></div>`).join('')}</div></body></html>`,
    include: known(MAIN),
    exclude: [COOKIES.slice(0, 60), ...known(TEASERS), TEASER_TEXT.slice(0, 40), 'Annonce', 'Envoyer'],
  },
  {
    name: 'a page whose text stands in its structured data',
    html: `${head(
      `<script type="application/ld+json">${JSON.stringify({
        '@graph': [
          { '@type': 'WebPage', name: 'x' },
          {
            '@type': 'NewsArticle',
            headline: TITLE,
            articleBody: MAIN.join('\n'),
            datePublished: '2024-10-31T20:00:00+01:00',
          },
        ],
      })}</script>`,
    )}<body><div id="app"><p>Veuillez activer JavaScript pour lire cette page avec toutes ses fonctions.</p></div></body></html>`,
    include: known(MAIN),
    exclude: ['Veuillez activer'],
    date: '2024-10-31T20:00+01:00',
  },
  {
    name: 'a page with neutral class names, its structured data repeating the text',
    html: `${head(`<script type="application/ld+json">${JSON.stringify({ '@type': ['Article'], headline: TITLE, articleBody: MAIN.join(' ') })}</script>`)}<body><div class="a1"><div class="b2"><h1>${TITLE}</h1>${paragraphs(MAIN.slice(0, 3))}<div class="c3"><p>${TEASER_TEXT}</p><p>${NEWSLETTER}</p></div>${paragraphs(MAIN.slice(3))}</div><div class="d4"><p>${COMMENTS[0]}</p><p>${COMMENTS[1]}</p></div></div></body></html>`,
    include: known(MAIN),
    exclude: [TEASER_TEXT.slice(0, 40), NEWSLETTER.slice(0, 40), ...known(COMMENTS.slice(0, 2))],
  },
  {
    name: 'a dispatch of an agency in windows-1252',
    html: '',
    bytes: windows1252(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>${TITLE}</title></head><body><div id="menu">${menu}</div><div id="depeche"><h1>${TITLE}</h1><p>VALMONT, 31 oct 2024 (AGP) - ${MAIN[0]}</p>${paragraphs(MAIN.slice(1))}<p>jd/kb/hc</p></div><div id="pied">${links(['Contact', 'Plan du site', 'Qui sommes-nous'])}</div></body></html>`,
    ),
    include: [...known(MAIN), 'l’élue', '« Nous ne pouvons pas'],
    exclude: ['Plan du site', 'Qui sommes-nous', 'Culture'],
  },
  {
    name: 'an interview with short questions',
    html: `${head()}<body><div class="layout"><div class="topbar">${menu}</div><div class="interview"><h1>${TITLE}</h1>
${MAIN.map((text, i) => `<p><strong>Pourquoi ${i} ?</strong></p><p>${text}</p>`).join('')}</div><div class="suggestions">${links(TEASERS)}</div></div></body></html>`,
    include: [...known(MAIN), 'Pourquoi 0 ?', 'Pourquoi 5 ?'],
    exclude: known(TEASERS),
  },
  {
    name: 'a speech with an address and a last exclamation',
    html: `${head()}<body><nav>${menu}</nav><div id="discours"><h1>${TITLE}</h1><p>Mesdames, Messieurs,</p><p>Merci.</p>${paragraphs(MAIN)}<p>Vive Valmont !</p></div><div class="bas">${links(TEASERS)}</div></body></html>`,
    include: [...known(MAIN), 'Mesdames, Messieurs,', 'Merci.', 'Vive Valmont !'],
    exclude: [...known(TEASERS), 'Accueil'],
  },
  {
    name: 'a page of an administration with a list and a table in columns of a grid',
    html: `${head()}<body><div class="fr-header__menu">${menu}</div><div class="fr-grid-row"><div class="fr-col-8"><h1>${TITLE}</h1><p class="fr-text--lead">${LEAD}</p><div class="fr-accordion"><h2>Qui est concerné ?</h2><ul><li>les écoles</li><li>les clubs</li></ul></div>${paragraphs(MAIN.slice(0, 2))}<h2>Où aller nager ?</h2><table><tr><th>Bassin</th><th>Distance</th></tr><tr><td>Rocheval</td><td>20 km</td></tr></table><p>${MAIN[3]}</p></div><div class="fr-col-4 fr-follow">${links(TEASERS)}</div></div></body></html>`,
    include: [...known([LEAD, MAIN[0], MAIN[1], MAIN[3]] as string[]), 'les écoles', 'Bassin', 'Rocheval', '20 km'],
    exclude: [...known(TEASERS), 'Accueil'],
  },
  {
    name: 'a page built of widgets, one a paragraph',
    html: `${head()}<body><div class="builder"><div class="builder-widget"><h1>${TITLE}</h1></div>${MAIN.map((text) => `<div class="builder-widget builder-widget-text"><div class="builder-widget-container"><p>${text}</p></div></div>`).join('')}<div class="builder-widget builder-posts">${TEASERS.map((text) => `<h3><a href="#">${text}</a></h3><p>${TEASER_TEXT}</p>`).join('')}</div></div></body></html>`,
    include: known(MAIN),
    exclude: [...known(TEASERS), TEASER_TEXT.slice(0, 40)],
  },
  {
    name: 'an old page that stands in a form and breaks paragraphs with divs',
    html: `<html><head><title>${TITLE}</title></head><body><form name="aspnetForm" method="post"><div id="top">${menu}</div><div id="ctl00_main"><span class="titre">${TITLE}</span>${paragraphs(MAIN, 'div')}</div><div id="ctl00_right">${links(TEASERS)}</div></form></body></html>`,
    include: known(MAIN),
    exclude: [...known(TEASERS), 'Accueil'],
  },
  {
    name: 'a page with pointers between the paragraphs and excerpts of other articles below',
    html: `${head()}<body><article class="node"><h1>${TITLE}</h1>${paragraphs(MAIN.slice(0, 2))}<p>Lire aussi : <a href="#">${TEASERS[2]}</a></p>${paragraphs(MAIN.slice(2, 4))}<p><a href="#"><strong>${TEASERS[3]}</strong></a></p>${paragraphs(MAIN.slice(4))}</article>
<div class="list">${TEASERS.slice(0, 2)
      .map(
        (text) =>
          `<article><h2><a href="#">${text}</a></h2><p>${TEASER_TEXT}</p><a href="#">Lire la suite</a></article>`,
      )
      .join('')}</div></body></html>`,
    include: known(MAIN),
    exclude: [...known(TEASERS), TEASER_TEXT.slice(0, 40), 'Lire la suite'],
  },
]

function windows1252(text: string): Uint8Array {
  const codes: Record<string, number> = { '’': 0x92, '…': 0x85, œ: 0x9c, '€': 0x80, '–': 0x96 }
  return Uint8Array.from(text, (letter) => codes[letter] ?? letter.charCodeAt(0))
}
