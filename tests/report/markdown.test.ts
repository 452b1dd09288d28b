import { expect, test } from 'vitest'
import { toMarkdown } from '../../src/report/markdown.ts'

test('columns of numbers are set to the right and special characters escaped', () => {
  expect(
    toMarkdown([
      { journal: 'A|B', ton: -0.25, note: 'un\ndeux <b>' },
      { journal: 'C\\', ton: null },
    ]),
  ).toBe('| journal | ton | note |\n| --- | ---: | --- |\n| A\\|B | -0.25 | un<br>deux &lt;b> |\n| C\\\\ |  |  |\n')
})

test('columns may be chosen', () => {
  expect(toMarkdown([{ a: 1, b: 2 }], { columns: ['b'] })).toBe('| b |\n| ---: |\n| 2 |\n')
})
