import { MAX_DEPTH } from './markup.ts'
import { loadPeer } from './peers.ts'

/** What the readers use of a DOM node; linkedom gives more. */
export interface PageNode {
  nodeType: number
  nodeName: string
  textContent: string
  parentNode: PageElement | null
  firstChild: PageNode | null
  nextSibling: PageNode | null
}

export interface PageElement extends PageNode {
  innerHTML: string
  children: ArrayLike<PageElement> & Iterable<PageElement>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export interface PageDocument {
  body: PageElement
  createElement(name: string): PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export const ELEMENT = 1
export const TEXT = 3

/**
 * Markup to a document whose `body` holds everything, the title and meta elements too: linkedom neither closes an open head nor supplies a
 * missing body as browsers do. The markup comes from prepareMarkup: its depth is bounded.
 */
export async function parsePage(reader: string, markup: string): Promise<PageDocument> {
  const { parseHTML } = (await loadPeer(reader, 'linkedom')) as {
    parseHTML: (html: string) => { document: PageDocument }
  }
  const content = markup.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, '')
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${content}</body></html>`)
  // Quotes out of place can hide tags from prepareMarkup; without its bound the readers would overflow the stack.
  const { body } = document
  if (isTooDeep(body)) {
    const text = body.textContent
    body.textContent = text
  }
  return document
}

function isTooDeep(root: PageElement): boolean {
  let depth = 0
  let node: PageNode = root
  for (;;) {
    if (node.firstChild) {
      node = node.firstChild
      if (++depth > 4 * MAX_DEPTH) return true
      continue
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode as PageNode
      depth--
    }
    if (node === root) return false
    node = node.nextSibling as PageNode
  }
}
