import type { DirectoryUser } from '#model'
import { accountOf, DirectoryError, namesAccounts } from './account.ts'
import { parseCsv } from './csv.ts'

/**
 * The accounts in a directory's export: CSV with a header, or JSON: a list, or an object with a list as `users`, `value` (Entra ID)
 * or `Resources` (SCIM). An account is active unless a field says that it is not. Throws a `DirectoryError`.
 */
export function parseDirectory(given: string): readonly DirectoryUser[] {
  const text = given.replace(/^\uFEFF/, '')
  const users = /^\s*[[{]/.test(text) ? fromJson(text) : fromCsv(text)
  if (users.length > 0) return users
  throw new DirectoryError('it names nobody', 'with an empty list every user of a binding would have left')
}

function fromCsv(text: string): DirectoryUser[] {
  const { header, rows } = parseCsv(text)
  if (!header.some(namesAccounts))
    throw new DirectoryError(
      'line 1 has no column of user names',
      'call one `username`, `userPrincipalName`, `login` or `email`; one may be `active` or `status`',
    )
  return rows.map(({ line, cells }) =>
    accountOf(new Map([...cells].map(([name, cell]) => [name, [cell]])), `line ${line}`),
  )
}

function fromJson(text: string): DirectoryUser[] {
  const list = listIn(parseJson(text))
  if (list === undefined)
    throw new DirectoryError('it holds no list of users', 'give a list, or an object with one as `users`')
  return list.map((entry, index) => accountOf(fieldsOf(entry), `entry ${index + 1}`))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DirectoryError(`it is no JSON: ${(error as Error).message}`, 'give CSV with a header, or JSON')
  }
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[]
  if (!isObject(value)) return undefined
  return ['users', 'value', 'Resources'].map((key) => value[key]).find((list) => Array.isArray(list))
}

/** Texts, numbers and booleans of an entry by field; those of an object in it by both words (`profile.login`). */
function fieldsOf(entry: unknown): Map<string, readonly string[]> {
  if (typeof entry === 'string') return new Map([['username', [entry]]])
  if (!isObject(entry)) return new Map()
  const fields = new Map<string, readonly string[]>()
  for (const [key, value] of Object.entries(entry)) {
    if (key === 'emails' && Array.isArray(value)) fields.set('email', value.flatMap(addressIn))
    else if (Array.isArray(value)) fields.set(key, value.flatMap(textIn))
    else if (isObject(value))
      for (const [inner, deep] of Object.entries(value)) fields.set(`${key}.${inner}`, textIn(deep))
    else fields.set(key, textIn(value))
  }
  return fields
}

function addressIn(value: unknown): string[] {
  return textIn(isObject(value) ? (value['value'] ?? value['address']) : value)
}

function textIn(value: unknown): string[] {
  return ['string', 'number', 'boolean'].includes(typeof value) ? [String(value)] : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
