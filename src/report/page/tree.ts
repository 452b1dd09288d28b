/** A piece of a page: text, or an element. The same tree becomes HTML on the server and DOM nodes in the browser. */
export type Tree = string | Element

export interface Element {
  tag: string
  attributes: Record<string, string>
  children: Tree[]
  /** Markup of our own making (charts) in place of children; only `toHtml` writes it. */
  markup?: string
}

/** Attributes; `false` and `null` leave one out, `true` writes it without a value. */
type Attributes = Record<string, string | number | boolean | null>

/** What may stand among the children of an element: empty values and nested lists are for convenience. */
export type Child = Tree | number | null | false | readonly Child[]

/** Makes an element. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Element {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== null) kept[name] = value === true ? '' : String(value)
  return { tag, attributes: kept, children: flatten(children) }
}

/** Markup that was made here from escaped parts, such as the SVG of a chart. */
export function markup(tag: string, attributes: Attributes, own: string): Element {
  return { ...h(tag, attributes), markup: own }
}

function flatten(children: readonly Child[]): Tree[] {
  return children.flatMap((child) => {
    if (child === null || child === false) return []
    if (Array.isArray(child)) return flatten(child)
    return [typeof child === 'number' ? String(child) : (child as Tree)]
  })
}

const VOID = /* @__PURE__ */ new Set(['br', 'hr', 'input', 'meta', 'col'])

/** The HTML of a tree. Every text and attribute is escaped. */
export function toHtml(tree: Tree): string {
  if (typeof tree === 'string') return escapeHtml(tree)
  const { tag, attributes, children } = tree
  let html = `<${tag}`
  for (const [name, value] of Object.entries(attributes)) html += ` ${name}="${escapeHtml(value)}"`
  if (VOID.has(tag)) return `${html}>`
  return `${html}>${tree.markup ?? children.map(toHtml).join('')}</${tag}>`
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser drops or replaces it, depending on the place.
  '\0': '\uFFFD',
}

/** Text for the inside of an element or of an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\0]/g, (character) => ESCAPES[character] as string)
}

/** JSON that can stand in a script element: neither `</script` nor `<!--` can occur in it. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
