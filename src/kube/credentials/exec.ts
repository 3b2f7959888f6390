import type { Credentials, Identity } from './credentials.ts'
import { readExecCredential } from './exec-credential.ts'
import type { ExecPlugin, FetchedIdentity } from './plugin.ts'
import { runPlugin } from './run-plugin.ts'

/** What is about to expire would not outlive a request. */
const margin = 10_000
/** Milliseconds for which a program that failed is not run again: every request of a scan would wait for it. */
const failureHolds = 30_000

/** Credentials that a program fetches: kept until they expire or are refused, fetched once for all who wait. */
export function execCredentials(plugin: ExecPlugin, base: Identity): Credentials {
  const { clock } = plugin
  let kept: FetchedIdentity | undefined
  let failed: { readonly error: unknown; readonly at: number } | undefined
  let running: Promise<FetchedIdentity> | undefined
  const fetch = async (): Promise<FetchedIdentity> => {
    try {
      kept = readExecCredential(plugin, await runPlugin(plugin))
      return kept
    } catch (error) {
      failed = { error, at: clock.now() }
      throw error
    } finally {
      running = undefined
    }
  }
  const holds = ({ expires }: FetchedIdentity): boolean =>
    expires === undefined || clock.now() < expires - margin
  return {
    async current() {
      if (kept !== undefined && holds(kept)) return { ...base, ...kept.identity }
      if (failed !== undefined && clock.now() - failed.at < failureHolds) throw failed.error
      running ??= fetch()
      const { identity } = await running
      return { ...base, ...identity }
    },
    refused({ authorization, certificate }) {
      const latest = { ...base, ...kept?.identity }
      if (latest.authorization === authorization && latest.certificate === certificate) kept = undefined
      return true
    },
  }
}
