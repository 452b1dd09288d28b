import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { escapeHtml, escapeJson, h, markup, toHtml } from '../../../src/report/page/tree.ts'

describe('toHtml', () => {
  it('writes elements, attributes and texts', () => {
    expect(toHtml(h('p', { class: 'a', hidden: true, id: null, dir: false }, 'un', 2, null, false, ['x', ['y']]))).toBe(
      '<p class="a" hidden="">un2xy</p>',
    )
  })

  it('closes no void element', () => {
    expect(toHtml(h('label', {}, h('input', { type: 'checkbox', checked: true }), 'a'))).toBe(
      '<label><input type="checkbox" checked="">a</label>',
    )
  })

  it('writes markup of our own as it is', () => {
    expect(toHtml(markup('div', { class: 'chart' }, '<svg></svg>'))).toBe('<div class="chart"><svg></svg></div>')
  })

  it('lets a parser read back any text and attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, name) => {
        const html = toHtml(h('p', { title: name }, text))
        const [paragraph] = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.querySelectorAll('p')
        expect(paragraph?.textContent).toBe(text.replaceAll('\0', '\uFFFD'))
        expect(paragraph?.getAttribute('title')).toBe(name.replaceAll('\0', '\uFFFD'))
      }),
    )
  })
})

describe('escapeHtml', () => {
  it('leaves no character that could end a text or an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&\0`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;\uFFFD')
  })
})

describe('escapeJson', () => {
  it('gives JSON without anything that a script element reads as markup', () => {
    const value = ['</script>', '<!--', ']]>', '\u2028\u2029', '&amp;']
    expect(escapeJson(value)).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(escapeJson(value))).toEqual(value)
  })

  it('gives back any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(escapeJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
