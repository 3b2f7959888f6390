import { createSecureContext } from 'node:tls'
import {
  type ClientCertificate,
  type Credentials,
  fixedCredentials,
  type Identity,
} from '../credentials/credentials.ts'
import { execCredentials } from '../credentials/exec.ts'
import { tokenFileCredentials } from '../credentials/token-file.ts'
import { KubeError } from '../error.ts'
import { asRecord, isRecord, textsIn } from '../record.ts'
import type { Impersonation } from './endpoint.ts'
import { execPlugin, type UserSurroundings } from './exec-plugin.ts'
import { type NamedEntry, pathField, pemField, textField, unreadable } from './fields.ts'

export interface UserParts {
  readonly credentials: Credentials
  readonly impersonation: Impersonation | undefined
}

/** As whom a user entry asks; a context without one asks as nobody. */
export function userParts(entry: NamedEntry | undefined, surroundings: UserSurroundings): UserParts {
  if (entry === undefined) return { credentials: fixedCredentials({}), impersonation: undefined }
  if (isRecord(entry.fields['auth-provider'])) throw authProvider(entry)
  return { credentials: credentialsOf(entry, surroundings), impersonation: impersonationOf(entry) }
}

/** In client-go's order: a token file, a token, a password, then a program. A certificate goes along with any of them. */
function credentialsOf(entry: NamedEntry, surroundings: UserSurroundings): Credentials {
  const certificate = certificateOf(entry)
  const base: Identity = certificate === undefined ? {} : { certificate }
  const token = textField(entry, 'token')?.trim()
  const tokenFile = pathField(entry, 'tokenFile')
  const username = textField(entry, 'username')
  if (username !== undefined && (token ?? tokenFile) !== undefined) {
    throw invalid(entry, 'has a token and a password', 'keep one of them')
  }
  if (tokenFile !== undefined) {
    const { clock } = surroundings
    return tokenFileCredentials({ path: tokenFile, called: entry.called, clock, base, fallback: token })
  }
  if (token !== undefined) return fixedCredentials({ ...base, authorization: `Bearer ${token}` })
  if (username !== undefined) {
    const pair = `${username}:${textField(entry, 'password') ?? ''}`
    return fixedCredentials({ ...base, authorization: `Basic ${Buffer.from(pair).toString('base64')}` })
  }
  if (!isRecord(entry.fields['exec'])) return fixedCredentials(base)
  return execCredentials(execPlugin(entry, surroundings), base)
}

function certificateOf(entry: NamedEntry): ClientCertificate | undefined {
  const certificate = pemField(entry, 'client-certificate')
  const key = pemField(entry, 'client-key')
  if (certificate === undefined && key === undefined) return undefined
  if (certificate === undefined) throw unreadable(`${entry.called} has a client key without a certificate`)
  if (key === undefined) throw unreadable(`${entry.called} has a client certificate without a key`)
  checkPair({ certificate, key }, entry.called)
  return { certificate, key }
}

/** Throws a `KubeError` unless OpenSSL takes the certificate and its key. */
function checkPair({ certificate, key }: ClientCertificate, called: string): void {
  try {
    createSecureContext({ cert: certificate, key })
  } catch (error) {
    throw unreadable(`the client certificate and key of ${called} cannot be used together`, error)
  }
}

function impersonationOf(entry: NamedEntry): Impersonation | undefined {
  const user = textField(entry, 'as')
  const groups = textsIn(entry.fields['as-groups'])
  const uid = textField(entry, 'as-uid')
  const extra = Object.entries(asRecord(entry.fields['as-user-extra'])).map(
    ([key, value]) => [key, textsIn(value)] as const,
  )
  if (user === undefined) {
    if (groups.length === 0 && uid === undefined && extra.length === 0) return undefined
    throw invalid(entry, 'says which groups to ask as, but not as whom', 'set `as` too')
  }
  return { user, groups, ...(uid !== undefined && { uid }), extra: Object.fromEntries(extra) }
}

function invalid({ called, file }: NamedEntry, what: string, hint: string): KubeError {
  return new KubeError('kubeconfig-invalid', `${called} in \`${file}\` ${what}`, hint)
}

function authProvider({ called, fields }: NamedEntry): KubeError {
  const name = String(asRecord(fields['auth-provider'])['name'] ?? '')
  const instead = replacements[name] ?? 'a program under `exec` that fetches the credentials'
  return new KubeError(
    'auth-provider-removed',
    `${called} uses the auth provider \`${name}\`, which Kubernetes 1.26 removed`,
    `use ${instead}`,
  )
}

const replacements: Readonly<Record<string, string>> = {
  gcp: '`gke-gcloud-auth-plugin`: `gcloud container clusters get-credentials` writes the entry',
  azure: '`kubelogin`: `kubelogin convert-kubeconfig` rewrites the entry',
  oidc: '`kubelogin` (int128/kubelogin) under `exec`',
}
