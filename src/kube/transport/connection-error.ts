import { KubeError, type KubeErrorCode } from '../error.ts'
import { errorCode, systemReason } from '../system-reason.ts'

const untrusted = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'CERT_SIGNATURE_FAILURE',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
])
const expired = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CRL_HAS_EXPIRED'])
const closed = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'])

/** What a failed connection to `place` (`https://host:port`) means. Errors of ours stay as they are. */
export function connectionError(error: unknown, place: string): KubeError {
  if (error instanceof KubeError) return error
  const code = errorCode(error)
  const make = (kind: KubeErrorCode, why: string, hint: string): KubeError =>
    new KubeError(kind, `cannot reach ${place}: ${why}`, hint, { cause: error })
  if (untrusted.has(code)) {
    return make(
      'tls-untrusted',
      'its certificate is of no trusted authority',
      "give the cluster's own authority (`certificate-authority-data`); a proxy that breaks up TLS shows the same",
    )
  }
  if (expired.has(code)) {
    const when = code === 'CERT_NOT_YET_VALID' ? 'is not valid yet' : 'has expired'
    return make(
      'tls-expired',
      `its certificate ${when}`,
      "renew the certificate, or set this machine's clock",
    )
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return make(
      'tls-hostname',
      'its certificate is for another name',
      'use a name that the certificate holds, or set `tls-server-name`',
    )
  }
  if (/^ERR_(?:SSL|OSSL|TLS)_/.test(code) || code === 'EPROTO')
    return make('tls-failed', tlsReason(code), tlsHint)
  if (code === 'ETIMEDOUT') return make('timeout', systemReason(error), reachHint)
  if (closed.has(code)) return make('disconnected', 'connection closed by the other side', reachHint)
  return make('unreachable', systemReason(error), reachHint)
}

const reachHint = 'see whether the cluster runs, and whether this machine reaches it (network, VPN, proxy)'
const tlsHint =
  "see whether the address and port are the API server's, and whether the client certificate is accepted"

function tlsReason(code: string): string {
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH|HTTP_REQUEST|UNKNOWN_PROTOCOL/.test(code))
    return 'it does not speak TLS'
  if (code.includes('CERTIFICATE')) return 'it refuses the client certificate'
  return 'TLS could not be agreed on'
}
