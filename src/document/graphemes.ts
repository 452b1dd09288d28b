/** The characters of a short text as readers see them: letters with their accents, emoji in one. */
export function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)
}
