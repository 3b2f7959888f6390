import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { KubeError } from '../error.ts'
import { systemReason } from '../system-reason.ts'
import type { Entry } from './kubeconfig.ts'

/** One entry with the words that errors name it by, such as cluster `dev`. */
export interface NamedEntry extends Entry {
  readonly called: string
}

/** A text of an entry; undefined where it is not set. Throws a `KubeError` where it is something else. */
export function textField({ fields, called, file }: NamedEntry, key: string): string | undefined {
  const value = fields[key]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw wrongType(called, file, key, 'a text')
}

export function flagField({ fields, called, file }: NamedEntry, key: string): boolean {
  const value = fields[key] ?? false
  if (typeof value === 'boolean') return value
  throw wrongType(called, file, key, 'true or false')
}

function wrongType(called: string, file: string, key: string, wanted: string): KubeError {
  return new KubeError(
    'kubeconfig-invalid',
    `\`${key}\` of ${called} in \`${file}\` is not ${wanted}`,
    'mend it; `kubectl config view` says whether kubectl can read it',
  )
}

/** Path of a file that an entry names, absolute. */
export function pathField(entry: NamedEntry, key: string): string | undefined {
  const path = textField(entry, key)
  return path === undefined ? undefined : resolve(dirname(entry.file), path)
}

/** PEM that an entry holds itself as base64 (`key-data`), which goes first, or in a file (`key`). Throws a `KubeError`. */
export function pemField(entry: NamedEntry, key: string): string | undefined {
  const data = textField(entry, `${key}-data`)
  if (data !== undefined) return decoded(entry, `${key}-data`, data)
  const path = pathField(entry, key)
  if (path === undefined) return undefined
  const pem = readNamed(entry.called, key, path)
  if (!isPem(pem)) throw unreadable(`\`${key}\` of ${entry.called}, \`${path}\`, is not PEM`)
  return pem
}

function decoded({ called, file }: NamedEntry, key: string, data: string): string {
  const pem = /^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(data) ? Buffer.from(data, 'base64').toString('latin1') : ''
  if (!isPem(pem)) throw unreadable(`\`${key}\` of ${called} in \`${file}\` is not PEM in base64`)
  return pem
}

function isPem(text: string): boolean {
  return text.includes('-----BEGIN ')
}

function readNamed(called: string, key: string, path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    throw unreadable(`\`${key}\` of ${called} cannot be read: \`${path}\` ${words(error)}`, error)
  }
}

function words(error: unknown): string {
  const reason = systemReason(error)
  return /^(?:does|is) /.test(reason) ? reason : `(${reason})`
}

export function unreadable(message: string, cause?: unknown): KubeError {
  return new KubeError(
    'certificate-unreadable',
    message,
    "have your provider's program write the kubeconfig anew, or mend the path",
    { cause },
  )
}
