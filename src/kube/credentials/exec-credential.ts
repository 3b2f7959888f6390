import { KubeError } from '../error.ts'
import { asRecord, asText } from '../record.ts'
import type { ExecPlugin, FetchedIdentity } from './plugin.ts'

/** Reads the `ExecCredential` that a program printed. Throws a `KubeError`, which never quotes what was printed. */
export function readExecCredential(plugin: ExecPlugin, output: string): FetchedIdentity {
  const { apiVersion, kind, status } = asRecord(parse(plugin, output))
  if (kind !== 'ExecCredential') throw wrong(plugin, 'printed no `ExecCredential`')
  if (apiVersion !== plugin.apiVersion) {
    throw wrong(plugin, `answered in another version than \`${plugin.apiVersion}\``)
  }
  const fields = asRecord(status)
  const token = asText(fields['token'])
  const certificate = asText(fields['clientCertificateData'])
  const key = asText(fields['clientKeyData'])
  if ((certificate === undefined) !== (key === undefined)) {
    throw wrong(plugin, 'printed a certificate without its key, or a key without its certificate')
  }
  if (token === undefined && certificate === undefined) throw wrong(plugin, 'printed no credentials')
  const expires = Date.parse(String(fields['expirationTimestamp'] ?? ''))
  return {
    identity: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(certificate !== undefined && key !== undefined && { certificate: { certificate, key } }),
    },
    expires: Number.isNaN(expires) ? undefined : expires,
  }
}

function parse(plugin: ExecPlugin, output: string): unknown {
  try {
    return JSON.parse(output)
  } catch {
    throw wrong(plugin, 'printed no JSON')
  }
}

function wrong({ command, called }: ExecPlugin, what: string): KubeError {
  return new KubeError(
    'exec-plugin-failed',
    `\`${command}\`, which fetches the credentials of ${called}, ${what}`,
    'run it by hand and see; it may be out of date or wait for a log-in',
  )
}
