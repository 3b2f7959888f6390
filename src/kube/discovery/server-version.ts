import { asRecord, asText } from '../record.ts'
import type { KubeClient } from '../transport/client.ts'
import { askJson } from '../transport/read-answer.ts'

/** Version of an API server. */
export interface ServerVersion {
  /** As it says it: `v1.37.1-eks-4dd2a`. */
  readonly text: string
  readonly major: number
  readonly minor: number
}

/** Asks for the version. Throws a `KubeError`; fields that are missing are taken from the text, or 0. */
export async function serverVersion(client: KubeClient, signal?: AbortSignal): Promise<ServerVersion> {
  const body = asRecord(await askJson(client, { path: '/version', ...(signal && { signal }) }))
  const text = asText(body['gitVersion']) ?? ''
  const [, major = '0', minor = '0'] = /^v(\d+)\.(\d+)/.exec(text) ?? []
  return {
    text,
    major: Number.parseInt(asText(body['major']) ?? major, 10),
    // Providers write `31+`.
    minor: Number.parseInt(asText(body['minor']) ?? minor, 10),
  }
}
