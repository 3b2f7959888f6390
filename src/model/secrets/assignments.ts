import { keyClass } from './key.ts'

/** A value beside a name that may hold a credential; `start` is the value's offset. */
export interface Assignment {
  readonly key: string
  readonly value: string
  readonly start: number
  /** Where to hide until: a value without quotes on a line of its own may go on to the line's end. */
  readonly end: number
  /** False where the two may as well be words of a sentence (`password expired`). */
  readonly sure: boolean
}

const mayAssign = /pass|pwd|secret|token|key|cred|auth|dsn|dockerc/i

/** `key=`, `key: `, `"key": `, `key := `; what follows may be another assignment, so it is no part of the match. */
const assigned = /(?<![\w.]|\w-)(?<key>[A-Za-z_][\w.-]{0,80})(?:\\*["'])?[ \t]{0,3}(?::=|=>|[:=])[ \t]{0,3}/g

/** `--password ` */
const flagged = /(?<![^\s"'])--?(?<key>[A-Za-z][\w.-]{0,60})[ \t]{1,3}(?!-)/g

/** In quotes, and in quotes within quotes; a quote in front of a letter ends nothing. */
const quoted = String.raw`"(?<double>(?:[^"\\\n]|\\.|"(?=\w)){3,1000})"|'(?<single>(?:[^'\n]|''|'(?=\w)){3,1000})'|\\+"(?<nested>[^"\\\n]{3,1000})\\+"`

/** Ends at a blank, and at a quote, comma or semicolon with which another word or assignment goes on. */
const bare = String.raw`(?<bare>[^\s"'\\,;#{}[\]](?:[^\s"'\\,;]|["'](?=\w)|\\(?=[^\sn"'])|[,;](?!\s|$|["'{}[\]]|[\w .-]{1,40}[:=])){2,1000})`

const valueThere = new RegExp(`${quoted}|${bare}`, 'y')

/** Forms in which name and value are one match. */
const pairs = [
  { pattern: /<(?<key>[A-Za-z][\w.:-]{0,60})>(?<value>[^<>\n]{3,200})<\//g, sure: true },
  { pattern: /\blogin[ \t]+\S{1,100}[ \t]+(?<key>password)[ \t]+(?<value>\S{3,300})/g, sure: true },
  { pattern: /^[ \t]*(?<key>[A-Za-z][\w.-]{0,60})[ \t]+(?<value>\S{3,300})[ \t]*$/gm, sure: false },
] as const

/** Every value in a text that stands beside a name that may hold a credential. */
export function findAssignments(text: string): Assignment[] {
  if (!mayAssign.test(text)) return []
  return [
    ...behindNames(text, assigned, true),
    ...behindNames(text, flagged, false),
    ...pairs.flatMap(({ pattern, sure }) =>
      [...text.matchAll(pattern)].flatMap((match) => asPair(match, sure)),
    ),
  ]
}

/** What stands inside a value that was found is a part of it. */
function behindNames(text: string, names: RegExp, sure: boolean): Assignment[] {
  const found: Assignment[] = []
  let from = 0
  for (const match of text.matchAll(names)) {
    const one = match.index < from ? undefined : afterName(text, match, sure)
    if (one === undefined) continue
    found.push(one)
    from = one.start + one.value.length
  }
  return found
}

function afterName(text: string, match: RegExpExecArray, sure: boolean): Assignment | undefined {
  const key = match.groups!['key']!
  if (keyClass(key) === undefined) return undefined
  valueThere.lastIndex = match.index + match[0].length
  const found = valueThere.exec(text)
  if (found === null) return undefined
  const { double, single, nested, bare: plain } = found.groups!
  const value = double ?? single ?? nested ?? plain!
  const start = found.index + found[0].indexOf(value)
  const end = start + value.length
  if (value !== plain) return { key, value, start, end, sure }
  const isProse = /^[A-Za-z]+$/.test(value) && /^[ \t]+[A-Za-z]/.test(text.slice(end, end + 4))
  const until = startsLine(text, match.index) ? lineEnd(text, end) : end
  return { key, value, start, end: until, sure: sure && !isProse }
}

function asPair(match: RegExpExecArray, sure: boolean): Assignment[] {
  const { key = '', value = '' } = match.groups!
  if (keyClass(key) === undefined) return []
  const start = match.index + match[0].lastIndexOf(value)
  return [{ key, value, start, end: start + value.length, sure }]
}

/** Whether nothing but dashes, blanks and `export` stands in front on the line, or behind a semicolon. */
function startsLine(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 40), index)
  return (
    /(?:^|[\n;])[ \t]*(?:-{1,2}[ \t]*|export[ \t]+)?[\w.]*$/.test(before) &&
    (index <= 40 || /[\n;]/.test(before))
  )
}

/** The end of the line, or where a comma, a semicolon or a comment goes on. */
function lineEnd(text: string, from: number): number {
  const rest = /^(?:[ \t]+[^\s,;#][^\n,;#]*)?/.exec(text.slice(from, from + 300))![0]
  return from + rest.trimEnd().length
}
