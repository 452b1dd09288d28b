import type { Layer } from './labels.ts'

/** The style sheet of reports: light and dark, wide and narrow, screen and paper, system fonts. */
export function styleSheet(): string {
  return [COLOURS, PAGE, CONTROLS, ARTICLE, layerStyles(), TABLES, TIP, NARROW, PRINT].join('\n')
}

/** A passage of a layer that is switched on; samples in the legend and words in context are always so. */
function on(layer: Layer, variant = ''): string {
  const scope = `:is(body:has(#layer-${layer}:checked) .text span, .sample, .context b)`
  return `${scope}.on-${layer}${variant === '' ? '' : `.${layer}-${variant}`}`
}

const COLOURS = `
:root {
  color-scheme: light dark;
  --page: #fff; --raised: #f6f5f2; --ink: #1c1b1a; --muted: #5f5c58; --line: #d9d6d0; --link: #1d5b99; --focus: #1d5b99;
  --quoted: #dfe9f7; --reported: #eef1f5; --scare: #fbe9c8;
  --negative: #9a2e0a; --positive: #0a624b; --unsigned: #6a3d94; --frame: #7a4bb3; --debris: #efede8; --bar: #3f7fc4;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #17181b; --raised: #202226; --ink: #e9e7e3; --muted: #a8a59f; --line: #3a3d43; --link: #8dbdf0; --focus: #8dbdf0;
    --quoted: #23364f; --reported: #262b33; --scare: #47381a;
    --negative: #f2976f; --positive: #6fcfae; --unsigned: #c9a6ec; --frame: #b08be0; --debris: #24262a; --bar: #5b96d6;
  }
}`

const PAGE = `
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
.top, main { max-width: 82rem; margin: 0 auto; padding: 0 1.25rem; }
.top { padding-top: 1.5rem; }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 0; font-weight: 650; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .75rem; font-weight: 650; }
h3 { font-size: 1rem; margin: 0 0 .4rem; font-weight: 650; }
.top p { margin: .25rem 0 0; color: var(--muted); }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
[tabindex="-1"]:focus:not([data-stop]) { outline: none; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--page); padding: .25rem .5rem; z-index: 3; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin-top: .75rem; }
nav a { padding: .15rem 0; font-size: .95rem; }
.notice { color: var(--muted); }
.reader { margin-top: 1.25rem; border-top: 1px solid var(--line); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
details > summary { cursor: pointer; color: var(--link); padding: .2rem 0; width: fit-content; }`

const CONTROLS = `
.chooser { display: flex; gap: .5rem; align-items: center; padding-top: .75rem; }
.chooser label { font-weight: 650; }
.chooser select { flex: 1; min-width: 0; max-width: 46rem; }
select, button, input, textarea { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--muted); border-radius: .3rem; padding: .3rem .6rem; }
button { cursor: pointer; min-width: 2.5rem; }
button:hover { background: var(--raised); }
.controls { position: sticky; top: 0; z-index: 1; background: var(--page); padding: .6rem 0 .4rem; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; font-size: .92rem; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; align-items: center; gap: .1rem .9rem; min-width: 0; }
legend { float: left; padding: 0; margin-right: .2rem; color: var(--muted); }
fieldset label { display: inline-flex; align-items: center; gap: .35rem; padding: .15rem 0; cursor: pointer; min-height: 1.75rem; }
fieldset input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--link); }
.controls:has(.legend[open]) { position: static; }
.legend { margin-left: auto; }
.legend[open] { flex-basis: 100%; }
.legend ul { list-style: none; margin: .3rem 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: .25rem 1.5rem; }
.legend p { margin: .3rem 0; color: var(--muted); max-width: 70ch; }`

const ARTICLE = `
.article > header { margin: 1.5rem 0 1rem; }
.title { font: 650 1.9rem/1.2 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Times New Roman", serif; margin: 0 0 .4rem; max-width: 34ch; text-wrap: balance; overflow-wrap: anywhere; }
.byline { margin: 0; color: var(--muted); }
.url { display: block; overflow-wrap: anywhere; font-size: .9rem; }
.columns { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 3.5rem; align-items: start; }
.text { font: 1.14rem/1.72 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Times New Roman", serif; max-width: 66ch; overflow-wrap: anywhere; hyphens: manual; }
.text p { margin: 0 0 .9em; white-space: pre-line; }
.text span[data-notes] { cursor: default; border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.text .current { outline: 2px solid var(--focus); outline-offset: 1px; }
.contexts { margin-top: 1.5rem; max-width: 66ch; }
.contexts ol { padding-left: 1.6rem; margin: .5rem 0; }
.contexts li { margin-bottom: .5rem; overflow-wrap: anywhere; }
.context b { font-weight: 600; }
.why { display: block; color: var(--muted); font-size: .88rem; }
.figures section { margin-bottom: 1.75rem; }
.figures p { margin: 0 0 .5rem; }
.figures ul { padding-left: 1.2rem; margin: 0; }`

/** Each layer has its own means (ground, weight, colour with a kind of line, outline), so that they add up on one word. */
function layerStyles(): string {
  return `
${on('quotation')} { background: var(--quoted); padding: .1em 0; }
${on('quotation', 'indirect')} { background: var(--reported); border-bottom: 1px dotted var(--muted); }
${on('quotation', 'scare')} { background: var(--scare); }
${on('speaker')} { font-weight: 650; }
${on('speaker', 'cue')} { font-weight: inherit; font-style: italic; }
${on('boilerplate')} { color: var(--muted); background: repeating-linear-gradient(135deg, var(--debris) 0 4px, transparent 4px 8px); }
${on('frame')} { box-shadow: inset 0 -.22em color-mix(in srgb, var(--frame) 45%, transparent); }
${on('tone')} { text-decoration: underline dotted 2px; text-underline-offset: .22em; text-decoration-color: var(--unsigned); }
${on('tone', 'negative')} { text-decoration-color: var(--negative); }
${on('tone', 'positive')} { text-decoration-color: var(--positive); }
${on('modality')} { text-decoration: underline wavy 1px var(--unsigned); text-underline-offset: .22em; }
${on('mention')} { outline: 1px solid var(--muted); outline-offset: 1px; }
${on('evaluation')} { box-shadow: 0 0 0 1px var(--unsigned); }
${on('evaluation', 'negative')} { box-shadow: 0 0 0 1px var(--negative); }
${on('evaluation', 'positive')} { box-shadow: 0 0 0 1px var(--positive); }
${on('loaded')} { color: var(--unsigned); text-decoration: underline dashed 2px; text-underline-offset: .2em; text-decoration-skip-ink: none; }
${on('loaded', 'negative')} { color: var(--negative); text-decoration: underline double; text-underline-offset: .2em; }
${on('loaded', 'positive')} { color: var(--positive); text-decoration: underline solid 2px; text-underline-offset: .2em; }
${on('loaded', 'suppressed')} { color: var(--muted); text-decoration-style: dotted; }
${['narration', 'quoted', 'reported'].map(voiceStyle).join('\n')}
.sample { padding: .05em .15em; border-radius: 2px; }`
}

/** With a voice chosen, the words of the others step back. */
function voiceStyle(voice: string): string {
  const chosen = `body:has(#voice-${voice}:checked) .text`
  const others = `${chosen} span[data-notes]:not(.${voice})`
  return `${voice === 'narration' ? '' : `${chosen} { color: var(--muted); }\n`}${chosen} .${voice} { color: var(--ink); }
${others} { color: var(--muted) !important; background: none !important; text-decoration: none !important; box-shadow: none !important; font-weight: inherit !important; border: 0 !important; }`
}

const TABLES = `
.table, .chart-frame { overflow-x: auto; margin-bottom: .75rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--muted); padding-bottom: .35rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--muted); font-weight: 500; vertical-align: bottom; }
tbody th { font-weight: 500; min-width: 6rem; max-width: 22rem; overflow-wrap: break-word; }
td b { font-weight: 650; }
.bounds { display: block; color: var(--muted); font-size: .85em; white-space: nowrap; position: relative; }
.said { display: block; color: var(--muted); }
.none { color: var(--muted); }
.axis { display: block; position: relative; height: .6rem; min-width: 6rem; margin-top: .15rem; border-bottom: 1px solid var(--line); }
.axis .zero { position: absolute; top: 0; bottom: -2px; border-left: 1px solid var(--muted); }
.axis .range { position: absolute; top: calc(50% - 1.5px); height: 3px; background: var(--bar); opacity: .5; border-radius: 2px; }
.axis .dot { position: absolute; top: calc(50% - 4px); width: 8px; height: 8px; margin-left: -4px; border-radius: 50%; background: var(--bar); }
.bar { display: block; height: .35rem; margin-top: .2rem; background: var(--raised); border-radius: 2px; min-width: 4rem; }
.bar span { display: block; height: 100%; background: var(--bar); border-radius: 2px; }
.corpus, .methods { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1.5rem; content-visibility: auto; contain-intrinsic-size: auto 30rem; scroll-margin-top: 1rem; }
#articles .table { max-height: 32rem; overflow-y: auto; }
#articles thead th { position: sticky; top: 0; background: var(--page); }
.chart-frame svg { max-width: none; }
figure { margin: 0 0 .5rem; }
figcaption { color: var(--muted); font-size: .92rem; margin-bottom: .5rem; }
.corpus:not(#articles) table { max-width: 62rem; }
dl { margin: 0; }
.methods dl { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 70ch); gap: .4rem 1.25rem; }
.methods dt { font-weight: 650; }
.methods dd { margin: 0; }
.methods p { max-width: 80ch; overflow-wrap: anywhere; }
.methods .table { max-width: 30rem; }
main { padding-bottom: 4rem; }`

const TIP = `
#tip { position: absolute; z-index: 2; max-width: 24rem; max-height: 70vh; overflow-y: auto; padding: .6rem .8rem; background: var(--page); color: var(--ink); border: 1px solid var(--muted); border-radius: .4rem; box-shadow: 0 4px 18px rgb(0 0 0 / .18); font-size: .88rem; line-height: 1.4; }
#tip[hidden] { display: none; }
.note + .note { border-top: 1px solid var(--line); margin-top: .5rem; padding-top: .5rem; }
.note-title { margin: 0 0 .2rem; font-weight: 650; }
.note dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .05rem .7rem; }
.note dt { color: var(--muted); }
.note dd { margin: 0; overflow-wrap: anywhere; }`

const NARROW = `
@media (max-width: 68rem) { .columns { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; } .figures { max-width: 46rem; } }
@media (max-width: 48rem) {
  .top, main { padding-left: 1rem; padding-right: 1rem; }
  .controls { position: static; }
  .bounds { white-space: normal; }
  .axis { min-width: 3.5rem; }
  th, td { padding-right: .5rem; }
  tbody th { min-width: 4.5rem; }
  .title { font-size: 1.5rem; }
  .text { font-size: 1.08rem; }
  #tip { position: fixed; left: .5rem !important; right: .5rem; top: auto !important; bottom: .5rem; max-width: none; max-height: 45vh; overflow-y: auto; }
  .methods dl { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
  .methods dd { margin-bottom: .6rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }`

const PRINT = `
@media print {
  @page { margin: 18mm 16mm; }
  body { font-size: 10pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .top, main { max-width: none; padding: 0; }
  .skip, nav, .chooser, fieldset, .legend > summary, .legend p, #tip { display: none !important; }
  .controls { position: static; border: 0; }
  .columns { display: block; }
  .text { font-size: 11pt; line-height: 1.5; max-width: none; }
  .contexts { max-width: none; font-size: 9pt; }
  .figures { margin-top: 1rem; }
  .table, .chart-frame, #articles .table { overflow: visible; max-height: none; }
  .corpus, .methods { content-visibility: visible; }
  .chart-frame svg { max-width: 100%; height: auto; }
  section, tr, li, figure { break-inside: avoid; }
  .figures, .reader, .corpus { break-inside: auto; }
  h2, h3, caption, figcaption { break-after: avoid; }
}`
