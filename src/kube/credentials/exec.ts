import type { Credentials, Identity } from './credentials.ts'
import { readExecCredential } from './exec-credential.ts'
import type { ExecPlugin, FetchedIdentity } from './plugin.ts'
import { runPlugin } from './run-plugin.ts'

/** What is about to expire would not outlive a request. */
const margin = 10_000

/** Credentials that a program fetches: kept until they expire or are refused, fetched once for all who wait. */
export function execCredentials(plugin: ExecPlugin, base: Identity): Credentials {
  let kept: FetchedIdentity | undefined
  let running: Promise<FetchedIdentity> | undefined
  const fetch = async (): Promise<FetchedIdentity> => {
    try {
      kept = readExecCredential(plugin, await runPlugin(plugin))
      return kept
    } finally {
      running = undefined
    }
  }
  const holds = ({ expires }: FetchedIdentity): boolean =>
    expires === undefined || plugin.clock.now() < expires - margin
  return {
    async current() {
      if (kept !== undefined && holds(kept)) return { ...base, ...kept.identity }
      running ??= fetch()
      const { identity } = await running
      return { ...base, ...identity }
    },
    refused(identity) {
      if (kept?.identity.authorization === identity.authorization) kept = undefined
      return true
    },
  }
}
