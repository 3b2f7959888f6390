// The package below looks for what this one adds to the language.
// oxlint-disable-next-line import/no-unassigned-import
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import {
  BasicConstraintsExtension,
  cryptoProvider,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 86_400_000

/** A certificate with its key, PEM. */
export interface Pair {
  readonly certificate: string
  readonly key: string
}

/** What an authority signs. */
export interface Request {
  readonly name: string
  /** DNS names, and addresses. */
  readonly hosts?: readonly string[]
  /** Days from now; 1 where not given. */
  readonly until?: number
}

/** An authority made for a test. */
export interface Authority {
  readonly certificate: string
  sign(request: Request): Promise<Pair>
}

export async function authority(name: string): Promise<Authority> {
  cryptoProvider.set(webcrypto)
  const keys = await newKeys()
  const root = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - 9 * day),
    notAfter: new Date(Date.now() + 9 * day),
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  })
  return { certificate: root.toString('pem'), sign: (request) => leaf(root, keys.privateKey, request) }
}

async function leaf(
  root: X509Certificate,
  signingKey: webcrypto.CryptoKey,
  { name, hosts = [], until = 1 }: Request,
): Promise<Pair> {
  const keys = await newKeys()
  const names = hosts.map((value) => ({
    type: /^[\d.]+$/.test(value) ? ('ip' as const) : ('dns' as const),
    value,
  }))
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: root.subject,
    signingKey,
    publicKey: keys.publicKey,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - 8 * day),
    notAfter: new Date(Date.now() + until * day),
    extensions: names.length === 0 ? [] : [new SubjectAlternativeNameExtension(names)],
  })
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { certificate: certificate.toString('pem'), key: PemConverter.encode(key, 'PRIVATE KEY') }
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}
