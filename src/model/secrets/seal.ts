import { createHmac } from 'node:crypto'

/** Gives equal secrets equal texts, from which nobody without the key finds out the secret. */
export type Seal = (secret: string) => string

/** HMAC-SHA256 under the installation's key, in hex. */
export function sealWith(key: string | Uint8Array): Seal {
  return (secret) => createHmac('sha256', key).update(secret).digest('hex')
}
