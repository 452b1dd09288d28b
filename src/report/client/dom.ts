/// <reference lib="dom" />
import type { Tree } from '../page/tree.ts'

/** Makes nodes of a tree. Texts become text nodes: nothing is parsed. */
export function toDom(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree)
  const element = document.createElement(tree.tag)
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value)
  element.append(...tree.children.map(toDom))
  return element
}
