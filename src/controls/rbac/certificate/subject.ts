/** Whom a certificate would be of: Kubernetes takes the common name for the user and the organisations for its groups. */
export interface CertificateSubject {
  readonly commonName: string | undefined
  readonly organisations: readonly string[]
}

const sequence = 0x30
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

function decoded(base64: string): string | undefined {
  try {
    return atob(base64)
  } catch {
    return undefined
  }
}

interface Element {
  readonly tag: number
  readonly content: string
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

/** The elements that stand side by side; a length that leads past the end ends them. */
function elements(der: string): Element[] {
  const found: Element[] = []
  let at = 0
  while (at + 2 <= der.length) {
    const first = der.charCodeAt(at + 1)
    const more = first < 0x80 ? 0 : first & 0x7f
    const start = at + 2 + more
    const length = more === 0 ? first : bigEndian(der.slice(at + 2, start))
    if (start + length > der.length) break
    found.push({ tag: der.charCodeAt(at), content: der.slice(start, start + length) })
    at = start + length
  }
  return found
}

function bigEndian(bytes: string): number {
  return [...bytes].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)
}
