import { fixedCredentials } from '../credentials/credentials.ts'
import type { Endpoint } from './endpoint.ts'

/** The same cluster by the same way, asked by nobody in particular. */
export function withoutCredentials(endpoint: Endpoint): Endpoint {
  return { ...endpoint, credentials: fixedCredentials({}), impersonation: undefined }
}
