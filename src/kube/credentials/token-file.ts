import { readFileSync, statSync } from 'node:fs'
import { KubeError } from '../error.ts'
import { systemReason } from '../system-reason.ts'
import type { Clock } from '../transport/clock.ts'
import type { Credentials, Identity } from './credentials.ts'

export interface TokenFile {
  /** Absolute. */
  readonly path: string
  /** What an error calls its owner. */
  readonly called: string
  readonly clock: Clock
  /** What goes along with the token. */
  readonly base: Identity
  /** Token that holds while the file cannot be read. */
  readonly fallback?: string | undefined
}

/** A token is read again when its file changed, and after this many milliseconds in any case. */
const freshFor = 60_000

interface ReadToken {
  readonly token: string
  readonly at: number
  readonly stamp: string
}

/** The token in a file that others rotate. */
export function tokenFileCredentials(file: TokenFile): Credentials {
  let last: ReadToken | undefined
  const identity = (): Identity => {
    const stamp = stampOf(file.path)
    if (last === undefined || stamp !== last.stamp || file.clock.now() - last.at >= freshFor) {
      last = read(file, stamp, last)
    }
    return { ...file.base, authorization: `Bearer ${last.token}` }
  }
  return {
    // oxlint-disable-next-line typescript/require-await
    current: async () => identity(),
    refused({ authorization }) {
      last = undefined
      try {
        return identity().authorization !== authorization
      } catch {
        return false
      }
    },
  }
}

/** Kubernetes swaps a symbolic link, so the file behind it is another one. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat === undefined ? '' : `${stat.ino} ${stat.mtimeMs} ${stat.size}`
}

function read(
  { path, called, clock, fallback }: TokenFile,
  stamp: string,
  last: ReadToken | undefined,
): ReadToken {
  const text = textOf(path)
  if (typeof text === 'string' && text !== '') return { token: text, at: clock.now(), stamp }
  const kept = last?.token ?? fallback
  if (kept !== undefined) return { token: kept, at: clock.now(), stamp }
  const reason = text instanceof Error ? `cannot be read: ${systemReason(text)}` : 'is empty'
  throw new KubeError(
    'credentials-unreadable',
    `the token file \`${path}\` of ${called} ${reason}`,
    'mend the path, or whatever writes the file',
  )
}

function textOf(path: string): string | Error {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
