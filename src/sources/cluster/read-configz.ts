import { type Diagnostic, type Resource, valueAt } from '#model'
import { askJson, KubeClient, KubeError } from '#kube'

/** How the kubelets are asked for the configuration that they run with. */
export type KubeletAccess = 'none' | 'direct' | 'node-proxy'

export interface Configz {
  /** What kubelets answered, by node name. */
  readonly byNode: Readonly<Record<string, unknown>>
  readonly diagnostics: readonly Diagnostic[]
}

const port = 10250

/**
 * Asks every kubelet for its `/configz`: straight, from inside the cluster, which takes `get` of `nodes/configz`; or through the
 * API server's proxy, whose right could run commands in any pod. Straight, a kubelet whose certificate the cluster's authority did
 * not sign is never sent a token, since the connection ends before.
 */
export async function readConfigz(
  client: KubeClient,
  nodes: readonly Resource[],
  access: KubeletAccess,
): Promise<Configz> {
  if (access === 'none') return { byNode: {}, diagnostics: [] }
  const answers = await Promise.all(
    nodes.map(async (node) => {
      try {
        const answer = access === 'direct' ? askStraight(client, node) : askThroughProxy(client, node)
        return { name: node.name, answer: await answer }
      } catch (error) {
        if (error instanceof KubeError) return { name: node.name, error }
        throw error
      }
    }),
  )
  return {
    byNode: Object.fromEntries(
      answers.flatMap(({ name, answer }) => (answer === undefined ? [] : [[name, answer]])),
    ),
    diagnostics: answers.flatMap(({ name, error }) => (error === undefined ? [] : [unread(name, error)])),
  }
}

function askThroughProxy(client: KubeClient, { name }: Resource): Promise<unknown> {
  return askJson(client, { path: `/api/v1/nodes/${encodeURIComponent(name)}/proxy/configz` })
}

async function askStraight({ endpoint }: KubeClient, node: Resource): Promise<unknown> {
  const address = addressOf(node)
  if (address === undefined) return undefined
  const host = address.includes(':') ? `[${address}]` : address
  const kubelet = new KubeClient(
    { ...endpoint, server: new URL(`https://${host}:${port}`), proxy: undefined },
    { userAgent: 'seaworthy', limits: { connect: 5000, answer: 10_000 } },
  )
  try {
    return await askJson(kubelet, { path: '/configz' })
  } finally {
    kubelet.close()
  }
}

function addressOf({ object }: Resource): string | undefined {
  const addresses = valueAt(object, ['status', 'addresses'])
  const list = Array.isArray(addresses) ? (addresses as { type?: string; address?: string }[]) : []
  return list.find(({ type }) => type === 'InternalIP')?.address
}

/** A kubelet that does not answer leaves its node to what is intended for it. */
function unread(node: string, error: KubeError): Diagnostic {
  return {
    level: 'warning',
    code: 'kubelet-unread',
    message: `the kubelet of node \`${node}\` does not tell its configuration: ${error.message}`,
    hint:
      error.code === 'forbidden'
        ? 'grant `get` of `nodes/configz`, or read the node itself: --nodes'
        : 'read the node itself: --nodes',
  }
}
