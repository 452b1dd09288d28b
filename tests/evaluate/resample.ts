/** As many elements as the list has, or as many as asked for, drawn with replacement. */
export function resample<T>(list: readonly T[], random: () => number, size: number = list.length): T[] {
  return Array.from({ length: size }, () => list[Math.floor(random() * list.length)] as T)
}
