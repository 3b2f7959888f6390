import { type Control, kindsJudged } from '#model'

/** Controls that give no answer, and those that answer for less, where some of what they look at may not be read. */
export interface Lost {
  readonly whole: readonly string[]
  readonly part: readonly string[]
}

/** What becomes of controls without these kinds. */
export function lostWithoutKinds(controls: readonly Control[], keys: ReadonlySet<string>): Lost {
  const whole = controls.filter(
    ({ needs: { look = [] }, ...control }) =>
      look.some((kind) => keys.has(kind)) || isAll(kindsJudged(control), keys),
  )
  const part = controls.filter(
    (control) => !whole.includes(control) && kindsJudged(control).some((kind) => keys.has(kind)),
  )
  return { whole: idsOf(whole), part: idsOf(part) }
}

/** What becomes of controls without these facts. */
export function lostWithoutFacts(controls: readonly Control[], names: ReadonlySet<string>): Lost {
  const whole = controls.filter(
    ({ needs: { facts = [], oneOf = [] } }) => facts.some((name) => names.has(name)) || isAll(oneOf, names),
  )
  return { whole: idsOf(whole), part: [] }
}

function isAll(all: readonly string[], lost: ReadonlySet<string>): boolean {
  return all.length > 0 && all.every((one) => lost.has(one))
}

function idsOf(controls: readonly Control[]): string[] {
  return controls.map(({ id }) => id).toSorted()
}

const width = 100

/** `# without secrets (--read-secrets): a, b`, over several lines where one is too long; nothing for nothing. */
export function lostComment(title: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return []
  const lines: string[] = []
  let line = `# ${title}:`
  for (const [index, id] of ids.entries()) {
    const word = index < ids.length - 1 ? `${id},` : id
    if (line.length + word.length + 1 > width) {
      lines.push(line)
      line = '#  '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}
