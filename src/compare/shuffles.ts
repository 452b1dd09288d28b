import type { Grouping } from './groups.ts'
import { type RandomStream, shuffleBlocks } from './random.ts'

/** Writes the labels of permutation number r, which are asked for in order. */
export type Draw = (r: number, labels: Uint16Array) => void

/** Shuffles labels inside blocks. */
export function shuffleInBlocks(labels: Uint16Array, starts: Int32Array, random: RandomStream): Draw {
  const numbers = new Float64Array(labels.length)
  const shuffled = labels.slice()
  return (_, into) => {
    random(numbers)
    shuffleBlocks(shuffled, starts, numbers)
    into.set(shuffled)
  }
}

/**
 * Shuffles the labels of all documents of two groups, once for all measures: most of the time of a test goes into the shuffles. A measure that only
 * some documents have takes these documents' labels, so what is missing is permuted along with the values.
 *
 * @returns for the documents of a measure the source of their labels
 */
export function shuffleGroups(
  { group }: Grouping,
  a: number,
  b: number,
  random: RandomStream,
): (documents: Int32Array) => Draw {
  const placeOf = new Int32Array(group.length)
  const own: number[] = []
  group.forEach((number, document) => {
    if (number !== a && number !== b) return
    placeOf[document] = own.length
    own.push(number === a ? 1 : 0)
  })
  const labels = Uint16Array.from(own)
  const draw = shuffleInBlocks(labels, Int32Array.of(0, labels.length), random)
  const packed: Uint8Array[] = []
  return (documents) => {
    const places = documents.map((document) => placeOf[document] as number)
    return (r, into) => {
      if (r === packed.length) {
        draw(r, labels)
        packed.push(pack(labels))
      }
      const bits = packed[r] as Uint8Array
      for (let k = 0; k < places.length; k++) {
        const place = places[k] as number
        into[k] = ((bits[place >> 3] as number) >> (place & 7)) & 1
      }
    }
  }
}

/** Eight labels a byte. */
function pack(labels: Uint16Array): Uint8Array {
  const bits = new Uint8Array((labels.length + 7) >> 3)
  for (let k = 0; k < labels.length; k++) bits[k >> 3] = (bits[k >> 3] as number) | ((labels[k] as number) << (k & 7))
  return bits
}
