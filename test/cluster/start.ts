import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { layerTools } from '../support/kubectl-layer.ts'
import { applyOptions } from './api-server.ts'
import { Cluster, type Description } from './cluster.ts'
import { changeKubeletConfiguration, makeControlPlane, makeWorker, runPhase } from './node-tree.ts'
import type { ClusterNode, ClusterOptions } from './options.ts'
import { runProgram } from './run.ts'
import { waitFor } from './wait.ts'

const programs = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kubelet',
  'kubeadm',
  'containerd',
  'network',
]

/**
 * Starts a cluster in an empty folder, within a network namespace that is its own, and waits until it has settled: nodes are
 * ready, the control plane's mirror pods are there.
 */
export async function startCluster(
  program: string,
  folder: string,
  options: ClusterOptions = {},
): Promise<Cluster> {
  const description = describe(program, folder, options)
  await giveAddresses(description)
  makeTrees(description, options)
  writeFileSync(join(folder, 'cluster.json'), JSON.stringify(description, undefined, 2))
  const cluster = new Cluster(folder)
  cluster.setBehaviour(options.behaviour ?? {})
  cluster.start('etcd')
  await cluster.startApiServer()
  cluster.start('kube-controller-manager')
  cluster.start('kube-scheduler')
  for (const node of cluster.description.nodes) cluster.startNode(node)
  await settle(cluster)
  return cluster
}

function describe(program: string, folder: string, options: ClusterOptions): Description {
  const links = join(folder, 'programs')
  mkdirSync(links, { recursive: true })
  for (const name of programs) symlinkSync(program, join(links, name))
  const nodeAt = (index: number): ClusterNode => {
    const name = `node${index + 1}`
    return { name, address: `10.250.0.${index + 2}`, tree: join(folder, name) }
  }
  const workers = Array.from({ length: options.workers ?? 1 }, (_, index) => nodeAt(index + 1))
  return {
    programs: links,
    ...layerTools(),
    nodes: [nodeAt(0), ...workers],
  }
}

async function giveAddresses({ programs: links, nodes }: Description): Promise<void> {
  const addresses = nodes.map(({ address }) => address)
  const { code, stderr } = await runProgram(join(links, 'network'), addresses, {})
  if (code !== 0) throw new Error(`no network: ${stderr}`)
}

function makeTrees({ programs: links, nodes }: Description, options: ClusterOptions): void {
  const [controlPlane, ...workers] = nodes
  const { kubelet = {}, kubelets = {} } = options
  makeControlPlane(links, controlPlane, kubelet)
  applyOptions(controlPlane, options)
  for (const worker of workers) makeWorker(links, worker, controlPlane, kubelet)
  for (const node of nodes) changeKubeletConfiguration(node, kubelets[node.name] ?? {})
}

interface Listed {
  readonly items: readonly {
    readonly status: { readonly conditions?: readonly { readonly type: string; readonly status: string }[] }
  }[]
}

async function settle(cluster: Cluster): Promise<void> {
  const { nodes, programs: links } = cluster.description
  const ready = async (kind: string, ...args: readonly string[]): Promise<number> => {
    const { items } = await cluster.get<Listed>(kind, ...args)
    return items.filter(({ status: { conditions = [] } }) =>
      conditions.some(({ type, status }) => type === 'Ready' && status === 'True'),
    ).length
  }
  await waitFor('all nodes', async () => (await ready('nodes')) === nodes.length)
  for (const phase of ['upload-config all', 'mark-control-plane', 'bootstrap-token', 'addon all']) {
    runPhase(links, cluster.controlPlane, phase)
  }
  await waitFor(
    'mirror pods',
    async () => (await ready('pods', '-n=kube-system', '-l=tier=control-plane')) === 4,
  )
  await waitFor('the default service account', () => cluster.get('serviceaccount', 'default'))
}
