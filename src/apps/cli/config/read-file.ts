import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { CommandError } from '../errors.ts'

/** No configuration is larger, in bytes. */
const limit = 1 << 20

/** The text of a configuration that messages call `shown`; throws a `CommandError`. */
export function readConfigFile(file: string, shown: string): string {
  const bytes = bytesOf(file, shown)
  if (isUtf8(bytes)) return bytes.toString()
  throw unreadable(shown, 'it is not UTF-8', 'save it as UTF-8')
}

function bytesOf(file: string, shown: string): Buffer {
  try {
    const stats = statSync(file)
    if (stats.isDirectory()) throw unreadable(shown, 'it is a folder', 'name a file')
    if (stats.size > limit)
      throw unreadable(shown, 'it has more than 1 MiB', 'a configuration is a short file')
    return readFileSync(file)
  } catch (error) {
    if (error instanceof CommandError) throw error
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error)
    throw unreadable(shown, why, 'check the path and its permissions')
  }
}

function unreadable(shown: string, why: string, hint: string): CommandError {
  return new CommandError('config-unreadable', `cannot read \`${shown}\`: ${why}`, hint)
}
