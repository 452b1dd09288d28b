const URL_REST = /(?:https?|ftp):\/\/[^\s«»“”"<>]{1,2000}|www\.[^\s«»“”"<>]{1,2000}/iy
const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/uy
const HANDLE = /[@#](?!\d+(?![\p{L}\p{N}_]))[\p{L}\p{N}_]{1,200}/uy
// Country codes are two letters; a sentence glued to the next (« fin.Le ») begins with a capital and is left alone.
const DOMAIN =
  /(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:com|org|net|info|eu|fr|be|ch|ca|lu|uk|us|de|it|es|ma|tn|dz|sn|ci|gouv|int|tv|io|africa|quebec)(?![\p{L}\p{N}])(?:\/[^\s«»“”"<>]{0,2000})?/uy
const TRAILING = /[.,;:!?…)\]'’]+$/

/**
 * End of the URL, e-mail address, domain name, @handle or #hashtag that begins at `from`, or 0.
 * `seen` is the place of the sign (`.`, `:`, `@`, `#`, `/`) that made the tokeniser ask.
 */
export function scanAddress(text: string, from: number, seen: number): number {
  const sign = text.charCodeAt(seen)
  if (sign === 58) return text.charCodeAt(seen + 1) === 47 ? matchEnd(URL_REST, text, from) : 0
  if (seen === from) return matchEnd(HANDLE, text, from)
  if (sign === 64) return matchEnd(MAIL, text, from)
  if (sign === 46) return matchEnd(URL_REST, text, from) || mailEnd(text, from) || matchEnd(DOMAIN, text, from)
  return 0
}

/** Engines take milliseconds to compile a pattern with classes of letters: it is not tried where no @ is near. */
function mailEnd(text: string, from: number): number {
  return text.slice(from, from + LONGEST_NAME).includes('@') ? matchEnd(MAIL, text, from) : 0
}

/** Code units of an e-mail address up to its @: 64 characters, each of two at most. */
const LONGEST_NAME = 129

function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  const found = pattern.exec(text)
  if (!found) return 0
  return from + found[0].replace(TRAILING, '').length
}
