/** From the first number to the last one, both included. */
export type Range = readonly [first: number, last: number]

/** `1000-65535`, or one number; undefined for anything else. */
export function parseRange(text: string): Range | undefined {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text.replaceAll(' ', ''))
  if (match === null) return undefined
  const first = Number(match[1])
  return [first, match[2] === undefined ? first : Number(match[2])]
}

export function isWithin(number: number, ranges: readonly string[]): boolean {
  return ranges.some((text) => {
    const range = parseRange(text)
    return range !== undefined && number >= range[0] && number <= range[1]
  })
}
