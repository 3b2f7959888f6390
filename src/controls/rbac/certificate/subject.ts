import { decoded, elements, sequence } from './der.ts'

/** Whom a certificate would be of: Kubernetes takes the common name for the user and the organisations for its groups. */
export interface CertificateSubject {
  readonly commonName: string | undefined
  readonly organisations: readonly string[]
}

const set = 0x31
const integer = 0x02

/** Attribute types as DER has them: `2.5.4.3` and `2.5.4.10` (X.520). */
const commonName = '\u0055\u0004\u0003'
const organisation = '\u0055\u0004\u000a'

/** The subject of a certificate request as `spec.request` holds it (PEM in base64, RFC 2986); undefined where it is none. */
export function subjectOfRequest(request: string): CertificateSubject | undefined {
  const pem = decoded(request)
  const [, body = ''] = /-----BEGIN [A-Z ]*REQUEST-----([^-]+)-----END/.exec(pem ?? '') ?? []
  const [outer] = elements(decoded(body) ?? '')
  const [info] = outer?.tag === sequence ? elements(outer.content) : []
  const [version, name] = info?.tag === sequence ? elements(info.content) : []
  if (version?.tag !== integer || name?.tag !== sequence) return undefined
  const attributes = attributesOf(name.content)
  return {
    commonName: attributes.findLast(([type]) => type === commonName)?.[1],
    organisations: attributes.filter(([type]) => type === organisation).map(([, value]) => value),
  }
}

function attributesOf(name: string): (readonly [type: string, value: string])[] {
  return elements(name)
    .filter(({ tag }) => tag === set)
    .flatMap(({ content }) => elements(content))
    .map(({ content }) => {
      const [type, value] = elements(content)
      return [type?.content ?? '', value?.content ?? '']
    })
}
