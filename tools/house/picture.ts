import { type Room, rooms } from './rooms.ts'

/** The rooms that `existing` names, drawn and listed, as Markdown. */
export function roomsAsMarkdown(existing: ReadonlySet<string>): string {
  const present = Object.entries(rooms).filter(([name]) => existing.has(name))
  return `${picture(present)}\n${list(present)}`
}

type Entries = readonly (readonly [string, Room])[]

/** An arrow for each import that does not follow from others; pure rooms are round. */
function picture(present: Entries): string {
  const names = new Set(present.map(([name]) => name))
  const nodes = present.map(([name, { pure }]) => `  ${name}${pure ? `(${name})` : `[${name}]`}\n`)
  const arrows = present.flatMap(([name, { may }]) => {
    const others = may.filter((other) => names.has(other))
    const direct = others.filter(
      (other) => !others.some((between) => between !== other && reaches(between, other)),
    )
    return direct.map((other) => `  ${name} --> ${other}\n`)
  })
  return `\`\`\`mermaid\nflowchart TD\n${nodes.join('')}${arrows.join('')}\`\`\`\n`
}

function reaches(from: string, to: string): boolean {
  return (rooms[from]?.may ?? []).some((next) => next === to || reaches(next, to))
}

function list(present: Entries): string {
  const names = new Set(present.map(([name]) => name))
  const rows = present.map(
    ([name, room]) => `| ${name} | ${room.holds} | ${imports(room, names)} | ${outside(room)} |\n`,
  )
  return `| room | holds | may import | from outside |\n|---|---|---|---|\n${rows.join('')}`
}

function imports({ may, types = [], lazy = [] }: Room, existing: ReadonlySet<string>): string {
  const exists = (name: string): boolean => existing.has(name)
  return [
    ...may.filter(exists),
    ...types.filter(exists).map((name) => `types of ${name}`),
    ...lazy.filter(exists).map((name) => `others of ${name}, lazily`),
  ].join(', ')
}

function outside({ pure, npm = [], node = [] }: Room): string {
  const words = [...npm, ...node].map((name) => `\`${name}\``)
  return (pure ? words : [...words, 'Node']).join(', ')
}
