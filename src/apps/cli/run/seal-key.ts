import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Seal, sealWith } from '#model'
import { shownPath } from '#sources'
import { CommandError } from '../errors.ts'

const least = 16

/** The seal under the key in a file; throws a `CommandError` for one that cannot be read or is too short to keep a secret. */
export function sealFrom(file: string, cwd: string): Seal {
  const shown = shownPath(cwd, resolve(cwd, file))
  const hint = `make one with \`openssl rand -hex 32 > ${shown}\``
  const key = keyIn(resolve(cwd, file), shown, hint)
  if (key.length >= least) return sealWith(key)
  throw new CommandError('key-too-short', `\`${shown}\` holds fewer than ${least} characters`, hint)
}

function keyIn(path: string, shown: string, hint: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error)
    throw new CommandError('key-unreadable', `cannot read \`${shown}\`: ${why}`, hint)
  }
}
