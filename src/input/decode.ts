/** What bytes were read as, and what was odd about them. */
export interface Decoded {
  /** `null` when the bytes are no text. */
  text: string | null
  charset: string | null
  problem: 'binary' | 'misdeclared' | 'unknown-charset' | 'damaged' | null
}

// Every runtime cadrage runs in has it; the core's type library does not name it.
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string }

/** HTML asks for the declaration in the first 1,024 bytes; older pages put it later. */
const DECLARATION_BYTES = 8192

/**
 * Bytes to text. A byte order mark wins; then valid UTF-8, then the charset declared in a meta element or XML declaration (or given),
 * then the legacy charset of French pages that fits: windows-1252, or ISO 8859-15 where œ and € stand at its places.
 */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  const marked = byMark(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), charset: marked, problem: null }
  if (isBinary(bytes)) return { text: null, charset: null, problem: 'binary' }
  const declared = charset ?? declaredCharset(bytes)
  const label = declared === null ? null : decoderLabel(declared)
  const unknown = declared !== null && label === null
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) {
    const isAscii = !/[^\0-\x7f]/.test(utf8)
    // UTF-8 by chance is next to impossible; ISO 2022 text is ASCII bytes.
    if (label === null || label === 'utf-8' || !isAscii)
      return { text: utf8, charset: 'utf-8', problem: unknown ? 'unknown-charset' : isMisdeclared(label, isAscii) }
  }
  if (label !== null && label !== 'utf-8') {
    const legacy = label === 'windows-1252' ? westernCharset(bytes, declared) : label
    return { text: decodeLegacy(bytes, legacy), charset: legacy, problem: null }
  }
  if (isMostlyUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), charset: 'utf-8', problem: 'damaged' }
  const legacy = westernCharset(bytes, null)
  const problem = unknown ? 'unknown-charset' : label === 'utf-8' ? 'misdeclared' : null
  return { text: decodeLegacy(bytes, legacy), charset: legacy, problem }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Bytes that no text file holds: NUL, or many controls near the start; or the mark of a PDF. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096)
  if (latin(bytes.subarray(0, 5)) === '%PDF-') return true
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++
  }
  return controls > head.length / 20
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, DECLARATION_BYTES)).replace(/<!--[\s\S]*?-->/g, '')
  const match =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)
  return match?.[1]?.toLowerCase() ?? null
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

/** The name the decoder knows a charset by: `utf-8`, `windows-1252` and so on; `null` for an unknown one. */
function decoderLabel(charset: string): string | null {
  try {
    const { encoding } = new TextDecoder(charset) as unknown as { encoding: string }
    // A page that could be read this far to find its declaration is not UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

function tryDecode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function isMisdeclared(label: string | null, isAscii: boolean): Decoded['problem'] {
  return label !== null && label !== 'utf-8' && !isAscii ? 'misdeclared' : null
}

/** One broken sequence does not make a page of valid ones windows-1252. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let sequences = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number
    if (lead < 0x80) continue
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1
    let following = 1
    while (following < length && ((bytes[i + following] ?? 0) & 0xc0) === 0x80) following++
    if (length > 1 && following === length) sequences++
    else broken++
    i += following - 1
  }
  return sequences > broken
}

/**
 * The charsets differ in a few places. 0x80–0x9F are controls in ISO 8859-15 and quotation marks in windows-1252; 0xBC–0xBE are
 * fractions in windows-1252 and Œ œ Ÿ in ISO 8859-15, where a letter follows or precedes; 0xA4 is € in ISO 8859-15.
 */
function westernCharset(bytes: Uint8Array, declared: string | null): string {
  let windows = 0
  let latin9 = declared !== null && /8859-?15|latin-?9/.test(declared) ? 1 : 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte >= 0x80 && byte < 0xa0) windows++
    else if (byte === 0xa4) latin9++
    else if ((byte === 0xbc || byte === 0xbd) && isLetter(bytes[i + 1])) latin9++
  }
  return latin9 > windows ? 'iso-8859-15' : 'windows-1252'
}

/** Windows-1252 at 0x80–0x9F; the code units of undefined places stay. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Node 20 and 22 read windows-1252 as ISO 8859-1 (nodejs/node issue 56542): the C1 controls are put right here. */
function decodeLegacy(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes)
  return charset === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] as string)
    : text
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122
}
