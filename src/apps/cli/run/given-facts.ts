import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DirectoryUser, Fact } from '#model'
import { DirectoryError, parseDirectory, shownPath } from '#sources'
import { CommandError } from '../errors.ts'
import type { Terminal } from '../terminal.ts'
import type { RawOptions } from './flags.ts'

/** What the caller knows beside the resources: the time, and who is in the directory. Throws a `CommandError`. */
export function givenFacts({ cwd, now }: Terminal, { users }: RawOptions): readonly Fact[] {
  const time: Fact = { fact: 'now', value: new Date(now()).toISOString(), provenance: 'the clock' }
  if (users === undefined) return [time]
  const path = resolve(cwd, String(users))
  const directory: Fact = {
    fact: 'directory-users',
    value: readUsers(path, cwd),
    provenance: shownPath(cwd, path),
  }
  return [time, directory]
}

function readUsers(path: string, cwd: string): readonly DirectoryUser[] {
  const shown = shownPath(cwd, path)
  try {
    return parseDirectory(textOf(path, shown))
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error
    throw new CommandError(
      'not-a-directory-export',
      `\`${shown}\` is no list of users: ${error.message}`,
      error.hint,
    )
  }
}

function textOf(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error)
    throw new CommandError(
      'users-unreadable',
      `cannot read \`${shown}\`: ${why}`,
      'give the path of a CSV or JSON file that was exported from your directory',
    )
  }
}
