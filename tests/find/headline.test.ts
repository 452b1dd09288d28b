import { describe, expect, it } from 'vitest'
import { findBoilerplate } from '../../src/find/boilerplate.ts'
import { findHeadline } from '../../src/find/headline.ts'
import { tagged } from '../helpers.ts'

const BODY = 'Les dockers ont repris le travail mardi sur les quais de Valmer, après neuf jours de grève.'
const headline = (text: string): string | null => {
  const document = tagged(text)
  const span = findHeadline(document, findBoilerplate(document))
  return span && text.slice(span.start, span.end)
}

describe('findHeadline', () => {
  it('finds the first line', () => {
    expect(headline(`Valmer : les quais rouvrent\n\n${BODY}`)).toBe('Valmer : les quais rouvrent')
    expect(headline(`Qui a fermé les quais ?\n\n${BODY}`)).toBe('Qui a fermé les quais ?')
  })

  it('passes over page debris and section names', () => {
    expect(headline(`Partager\n\nSociété\n\nValmer : les quais rouvrent\n\n${BODY}`)).toBe(
      'Valmer : les quais rouvrent',
    )
  })

  it('takes the line that is repeated where a title is', () => {
    const title = 'Valmer : les quais rouvrent mardi'
    expect(headline(`Le journal des marins et des ports\n\n${title}\n\n${title}\n\n${BODY}`)).toBe(title)
  })

  it('takes the line with the title that the article brings along', () => {
    const title = 'Valmer : les quais rouvrent mardi'
    const document = tagged(`Le journal des marins et des ports\n\n${title}\n\n${BODY}`)
    const start = document.text.indexOf(title)
    const boilerplate = findBoilerplate(document, { title })
    expect(findHeadline(document, boilerplate, title)).toEqual({ start, end: start + title.length })
    expect(findHeadline(document, boilerplate, 'Un autre titre')).toMatchObject({ start: 0 })
  })

  it('is null where the text begins with a paragraph, or is one line', () => {
    expect(headline(`Les quais rouvrent.\n\n${BODY}`)).toBeNull()
    expect(headline(`${BODY.replace('.', '')} ${BODY.replace('.', '')}\n\n${BODY}`)).toBeNull()
    expect(headline('Valmer : les quais rouvrent')).toBeNull()
    expect(headline('')).toBeNull()
  })
})
