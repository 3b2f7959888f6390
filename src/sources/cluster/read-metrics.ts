import type { Coverage } from '#model'
import { askText, KubeError, type KubeClient } from '#kube'

/** Bytes of a scrape that are read; a large cluster's has some ten million. */
const longest = 64 * 1024 * 1024

export interface Metrics {
  readonly text?: string
  readonly coverage: readonly Coverage[]
}

/** What the API server counts, for whoever may see it; that it cannot be read ends nothing. */
export async function readMetrics(client: KubeClient): Promise<Metrics> {
  try {
    return { text: await askText(client, { path: '/metrics' }, longest), coverage: [] }
  } catch (error) {
    if (!(error instanceof KubeError)) throw error
    const reason = `cannot read \`/metrics\`: ${error.code === 'forbidden' ? 'forbidden' : error.message}`
    const state = error.code === 'forbidden' ? 'forbidden' : 'absent'
    return { coverage: [{ of: 'api-server-metrics', state, reason }] }
  }
}
