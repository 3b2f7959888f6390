/** Characters that take two columns: East Asian wide ones and emoji, by block. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += cellsOf(character)
  return columns
}

/** The part of a text that fits into `room` columns, with `…` where it is not all. */
export function cut(text: string, room: number): string {
  let columns = 0
  let length = 0
  let fits = 0
  for (const character of text) {
    columns += cellsOf(character)
    if (columns > room) return `${text.slice(0, fits)}…`
    length += character.length
    if (columns < room) fits = length
  }
  return text
}

function cellsOf(character: string): number {
  if (character < '\u0300') return 1
  if (/\p{Mn}/u.test(character)) return 0
  return wide.test(character) ? 2 : 1
}
