import { keyClass } from './key.ts'

/** A value beside a name that may hold a credential; `start` is the value's offset. */
export interface Assignment {
  readonly key: string
  readonly value: string
  readonly start: number
  /** False where the two may as well be words of a sentence (`password expired`). */
  readonly sure: boolean
}

const mayAssign = /pass|pwd|secret|token|key|cred|auth|dsn|dockerc/i

const quoted = String.raw`\\*"(?<double>[^"\\\n]{3,})\\*"|\\*'(?<single>[^'\\\n]{3,})\\*'`

/** Ends at a blank, and at a quote, comma or semicolon with which another word or assignment goes on. */
const bare = String.raw`(?<bare>[^\s"'\\,;#](?:[^\s"'\\,;]|["'](?=\w)|\\(?=[^\sn"'])|[,;](?!\s|$|["'{}[\]]|[\w .-]{1,40}[:=])){2,4000})`

/** `key=value`, `key: value`, `"key": "value"`, `key := value`, on one line. */
const assignment = new RegExp(
  String.raw`(?<![\w.]|\w-)(?<key>[A-Za-z_][\w.-]{0,80})(?:\\*["'])?[ \t]{0,3}(?::=|=>|[:=])[ \t]{0,3}(?:${quoted}|${bare})`,
  'g',
)

/** `--password value` */
const flag = new RegExp(
  String.raw`(?<![^\s"'])--?(?<key>[A-Za-z][\w.-]{0,60})[ \t]{1,3}(?!-)(?:${quoted}|${bare})`,
  'g',
)

/** `<password>value</password>` */
const element = /<(?<key>[A-Za-z][\w.:-]{0,60})>(?<bare>[^<>\n]{3,200})<\//g

/** A line of two words: `requirepass value`. */
const line = /^[ \t]*(?<key>[A-Za-z][\w.-]{0,60})[ \t]+(?<bare>\S{3,300})[ \t]*$/gm

const forms = [
  { pattern: assignment, sure: true },
  { pattern: flag, sure: false },
  { pattern: element, sure: true },
  { pattern: line, sure: false },
] as const

/** Every value in a text that stands beside a name that may hold a credential. */
export function findAssignments(text: string): Assignment[] {
  if (!mayAssign.test(text)) return []
  return forms.flatMap(({ pattern, sure }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { key = '', double, single, bare: plain } = match.groups!
      if (keyClass(key) === undefined) return []
      const value = double ?? single ?? plain!
      return [{ key, value, start: match.index + match[0].lastIndexOf(value), sure }]
    }),
  )
}
