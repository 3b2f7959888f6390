import type { Resource } from '#model'
import { listOf } from '../../nodes/reading/configuration-file.ts'
import type { Unread } from './outcome.ts'
import { recordOf } from './record-of.ts'

export interface Choice {
  /** Nodes to ask, in the order of their names. */
  readonly nodes: readonly string[]
  /** The others, and why not. */
  readonly left: readonly Unread[]
}

/** Which of a cluster's nodes a Job can ask. `nodeSelector` as in the configuration. */
export function chooseNodes(
  resources: readonly Resource[],
  nodeSelector: Readonly<Record<string, string>>,
): Choice {
  const nodes = resources
    .filter(({ kind, group }) => kind === 'Node' && group === '')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const left = nodes.flatMap((node) => {
    const why = obstacle(node, nodeSelector)
    return why === undefined ? [] : [{ node: node.name, ...why }]
  })
  const not = new Set(left.map(({ node }) => node))
  return { nodes: nodes.map(({ name }) => name).filter((name) => !not.has(name)), left }
}

type Obstacle = Omit<Unread, 'node'>

function obstacle(node: Resource, selector: Readonly<Record<string, string>>): Obstacle | undefined {
  const status = recordOf(node.object['status'])
  if (systemOf(node, status) === 'windows') return { reason: 'runs Windows', asked: false }
  if (isVirtual(node)) return { reason: 'virtual, with no machine of its own', asked: false }
  const selected = Object.entries(selector).every(([key, value]) => node.labels[key] === value)
  if (!selected) return { reason: 'not selected (`nodeFacts.nodeSelector`)', asked: false }
  if (recordOf(node.object['metadata'])['deletionTimestamp'] != null)
    return { reason: 'being removed', asked: true, hint: 'scan again when it is gone' }
  if (isReady(status)) return undefined
  return { reason: 'NotReady', asked: true, hint: 'mend it, or give its facts by --node-facts' }
}

function systemOf(node: Resource, status: Readonly<Record<string, unknown>>): unknown {
  return node.labels['kubernetes.io/os'] ?? recordOf(status['nodeInfo'])['operatingSystem']
}

/** What stands for the machines of others: virtual kubelets, Fargate, KWOK. */
function isVirtual(node: Resource): boolean {
  const { labels, annotations } = node
  const taints = listOf(recordOf(node.object['spec'])['taints']).map((taint) => recordOf(taint)['key'])
  return (
    labels['type'] === 'virtual-kubelet' ||
    labels['kubernetes.io/role'] === 'virtual-kubelet' ||
    labels['eks.amazonaws.com/compute-type'] === 'fargate' ||
    annotations['kwok.x-k8s.io/node'] !== undefined ||
    taints.some((key) => key === 'virtual-kubelet.io/provider' || key === 'eks.amazonaws.com/compute-type')
  )
}

function isReady(status: Readonly<Record<string, unknown>>): boolean {
  return listOf(status['conditions'])
    .map(recordOf)
    .some(({ type, status: state }) => type === 'Ready' && state === 'True')
}
