import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { isTest } from './files.ts'
import type { Import, ParsedFile } from './parse.ts'
import { type Room, roomOf, rowOf } from './rooms.ts'

/** Everything in `src/` that imports what the table of rooms does not let it, as `file:line: what, and what to do`. */
export function boundaryProblems(files: readonly ParsedFile[]): string[] {
  const product = files.filter(({ path }) => path.startsWith('src/') && !isTest(path))
  return [...roomsWithoutRow(product), ...product.flatMap(fileProblems)]
}

function roomsWithoutRow(files: readonly ParsedFile[]): string[] {
  const names = new Set(files.map(({ path }) => roomOf(path)))
  return [...names]
    .filter((room) => rowOf(room) === undefined)
    .map((room) => `src/${room}: no row in tools/house/rooms.ts`)
}

function fileProblems({ path, imports, clocks }: ParsedFile): string[] {
  const room = roomOf(path)
  const row = rowOf(room)
  if (row === undefined) return []
  const wrong = imports.flatMap((one) => {
    const problem = importProblem(path, room, row, one)
    return problem === undefined ? [] : [`${path}:${one.line}: ${problem}`]
  })
  const clock = clocks.map((line) => `${path}:${line}: \`${room}\` is pure: have the time handed in`)
  return row.pure ? [...wrong, ...clock] : wrong
}

function importProblem(path: string, room: string, row: Room, one: Import): string | undefined {
  if (one.specifier.startsWith('#')) return roomProblem(room, row, one)
  if (one.specifier.startsWith('.')) return relativeProblem(path, room, one.specifier)
  if (isBuiltin(one.specifier)) return nodeProblem(room, row, one.specifier)
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(one.specifier)![0]
  const allowed = row.npm?.includes(name) === true
  return allowed
    ? undefined
    : `\`${room}\` may not import the package \`${name}\`: its row lists those it may`
}

function roomProblem(room: string, row: Room, { specifier, kind }: Import): string | undefined {
  const { target, door } = split(specifier)
  if (target === room) return `inside a room import the file, not \`${specifier}\``
  const name = target.startsWith('apps/') ? 'apps' : target
  if (!mayImport(row, name, kind)) return `\`${room}\` may not import ${kindWords[kind]} of \`${target}\``
  const isOpen = door === '' || rowOf(target)?.doors?.includes(door) === true
  return isOpen ? undefined : `\`${specifier}\` is no door of \`${target}\`: import \`#${target}\``
}

const kindWords = { value: 'anything', type: 'types', lazy: 'anything, even lazily,' } as const

function mayImport({ may, types = [], lazy = [] }: Room, target: string, kind: Import['kind']): boolean {
  if (may.includes(target)) return true
  return (kind === 'type' && types.includes(target)) || (kind === 'lazy' && lazy.includes(target))
}

/** `#controls/catalogue` is the door `catalogue` of `controls`; an app's name has two parts. */
function split(specifier: string): { target: string; door: string } {
  const [first = '', second = '', ...rest] = specifier.slice(1).split('/')
  return first === 'apps'
    ? { target: `apps/${second}`, door: rest.join('/') }
    : { target: first, door: [second, ...rest].filter((part) => part !== '').join('/') }
}

function relativeProblem(path: string, room: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier)
  if (target === 'package.json' && room.startsWith('apps/')) return undefined
  if (!target.startsWith('src/')) return `\`${target}\` is not part of the product`
  const other = roomOf(target)
  return other === room ? undefined : `across rooms import the room: \`#${other}\`, not \`${specifier}\``
}

function nodeProblem(room: string, { pure, node = [] }: Room, specifier: string): string | undefined {
  if (!specifier.startsWith('node:')) return `write \`node:${specifier}\``
  return pure && !node.includes(specifier)
    ? `\`${room}\` is pure: it may not import \`${specifier}\``
    : undefined
}
