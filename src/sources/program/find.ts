import { accessSync, constants, statSync } from 'node:fs'
import { basename, delimiter, isAbsolute, join, resolve, sep } from 'node:path'
import { isWithin, realPath } from './within.ts'

export interface ProgramSearch {
  /** What the user asked for: a path (relative to `cwd`), or a bare name that is looked for on the search path. */
  readonly option?: string | undefined
  /** Absolute. */
  readonly cwd: string
  /** As the variable PATH has it. */
  readonly searchPath: string
  /** Absolute paths being scanned: nothing on the search path that lies in one of them is ever run. */
  readonly scanned: readonly string[]
}

export interface ProgramMatch {
  /** Absolute; absent where there is none. */
  readonly path?: string
  /** Programs of that name that were passed over because they lie in what is scanned. */
  readonly refused: readonly string[]
}

/** Finds a program by the user's option, else by `name` on the search path. */
export function findProgram(name: string, search: ProgramSearch): ProgramMatch {
  const { option, cwd } = search
  if (option === undefined || isBareName(option)) return findOnPath(option ?? name, search)
  const path = resolve(cwd, option)
  return isExecutable(path) ? { path, refused: [] } : { refused: [] }
}

function isBareName(option: string): boolean {
  return basename(option) === option && !option.includes(sep)
}

function findOnPath(name: string, { searchPath, scanned }: ProgramSearch): ProgramMatch {
  const roots = scanned.map(realPath)
  const refused: string[] = []
  for (const folder of searchPath.split(delimiter)) {
    const path = join(folder, name)
    if (!isAbsolute(folder) || !isExecutable(path)) continue
    if (!roots.some((root) => isWithin(root, realPath(folder)) || isWithin(root, realPath(path)))) {
      return { path, refused }
    }
    refused.push(path)
  }
  return { refused }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
