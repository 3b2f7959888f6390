import type { Coverage } from '#model'
import { askText, KubeError, type KubeClient } from '#kube'
import { unseenClusterWide } from './namespace.ts'

/** Bytes of a scrape that are read; a large cluster's has some ten million. */
const longest = 64 * 1024 * 1024

const path = '/metrics'

export interface Metrics {
  readonly text?: string
  readonly coverage: readonly Coverage[]
}

/** What the API server counts, for whoever may see it; that it cannot be read ends nothing. */
export async function readMetrics(client: KubeClient, namespace: string | undefined): Promise<Metrics> {
  const of = 'api-server-metrics'
  try {
    return { text: await askText(client, { path }, longest), coverage: [] }
  } catch (error) {
    if (!(error instanceof KubeError)) throw error
    const cannot = `cannot read \`${path}\``
    if (error.code !== 'forbidden')
      return { coverage: [{ of, state: 'absent', reason: `${cannot}: ${error.message}` }] }
    if (namespace !== undefined) return { coverage: [{ of, ...unseenClusterWide(namespace) }] }
    return { coverage: [{ of, state: 'forbidden', reason: `${cannot}: forbidden`, resource: path }] }
  }
}
