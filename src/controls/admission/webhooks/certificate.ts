import { decoded, elements, type Element, sequence } from '../../rbac/certificate/der.ts'

const utcTime = 0x17

/**
 * When each certificate of a bundle ends, in the bundle's order, as milliseconds since 1970; what is no certificate is left
 * out. The bundle is PEM in base64, as `caBundle` holds it (RFC 5280, 4.1).
 */
export function endsOf(bundle: string): number[] {
  const pem = decoded(bundle) ?? ''
  return [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END/g)].flatMap(([, body = '']) => {
    const end = endOf(decoded(body.replaceAll(/\s/g, '')) ?? '')
    return end === undefined || Number.isNaN(end) ? [] : [end]
  })
}

/** Version, serial number, algorithm and issuer stand before the validity; a certificate of version 1 has no version. */
function endOf(der: string): number | undefined {
  const [certificate] = elements(der)
  const [signed] = certificate?.tag === sequence ? elements(certificate.content) : []
  const fields = signed?.tag === sequence ? elements(signed.content) : []
  const validity = fields.filter(({ tag }) => tag === sequence)[2]
  const [, end] = validity === undefined ? [] : elements(validity.content)
  return end && timeOf(end)
}

/** `YYMMDDhhmmssZ`, whose years are those from 1950 to 2049, or `YYYYMMDDhhmmssZ`. */
function timeOf({ tag, content }: Element): number | undefined {
  const century = Number(content.slice(0, 2)) < 50 ? '20' : '19'
  const text = tag === utcTime ? century + content : content
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text)
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second] = parts
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
