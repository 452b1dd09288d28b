/** Kinds of column and the bytes of one cell, widest first: so each column begins where its type may. */
interface Kinds {
  u32: Uint32Array
  i32: Int32Array
  u8: Uint8Array
}
const KINDS = { u32: Uint32Array, i32: Int32Array, u8: Uint8Array }

/**
 * Typed-array columns of one length in one block of memory. Engines pay for every block, in allocation and in collection,
 * more than for its size; a document has some twenty columns.
 *
 * @param layout the columns by name, 4-byte kinds before 1-byte ones
 */
export function allocateColumns<T extends Record<string, keyof Kinds>>(
  length: number,
  layout: T,
): { [name in keyof T]: Kinds[T[name]] } {
  const names = Object.keys(layout)
  const bytes = names.reduce((sum, name) => sum + KINDS[layout[name] as keyof Kinds].BYTES_PER_ELEMENT, 0)
  const memory = new ArrayBuffer(bytes * length)
  const columns: Record<string, unknown> = {}
  let offset = 0
  for (const name of names) {
    const kind = KINDS[layout[name] as keyof Kinds]
    columns[name] = new kind(memory, offset, length)
    offset += kind.BYTES_PER_ELEMENT * length
  }
  return columns as { [name in keyof T]: Kinds[T[name]] }
}

/** A copy of a column with twice the room. */
export function twice<T extends Int32Array | Int16Array | Int8Array | Uint8Array>(column: T): T {
  const copy = new (column.constructor as new (length: number) => T)(column.length * 2)
  copy.set(column)
  return copy
}
