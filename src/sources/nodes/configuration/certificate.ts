import { X509Certificate } from 'node:crypto'
import type { ServedCertificate } from '#model'
import { type Component, whereIs } from '../components/component.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import type { UnreadList } from '../reading/unread.ts'

const fact = 'api-server-certificate'

/** The certificate that the API server shows: the first in its file. What else the file holds is not looked at. */
export function apiServerCertificate(
  root: NodeRoot,
  apiServer: Component,
  unread: UnreadList,
): ServedCertificate | undefined {
  const given = apiServer.flags['tls-cert-file'] ?? ''
  if (given === '') return undefined
  const { root: where, path } = whereIs(root, apiServer, given)
  const text = unread.read(fact, where, path)
  if (text === undefined) return undefined
  const [block] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(text) ?? []
  const certificate = block === undefined ? undefined : parse(block)
  return certificate ?? unread.note(fact, path, 'it holds no certificate')
}

function parse(block: string): ServedCertificate | undefined {
  try {
    const { subject, subjectAltName = '', issuer, validFromDate, validToDate } = new X509Certificate(block)
    return {
      subject: oneLine(subject),
      subjectAltNames: subjectAltName === '' ? [] : subjectAltName.split(', '),
      issuer: oneLine(issuer),
      notBefore: validFromDate.toISOString(),
      notAfter: validToDate.toISOString(),
    }
  } catch {
    return undefined
  }
}

function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(',')
}
