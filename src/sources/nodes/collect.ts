import { readAccounts } from './reading/accounts.ts'
import { apiServerFiles } from './configuration/api-server-files.ts'
import { apiServerCertificate } from './configuration/certificate.ts'
import { readPodNetwork } from './configuration/cni.ts'
import { type Component, type ComponentName, flagFacts } from './components/component.ts'
import { controlPlaneComponent, type NodeView } from './components/control-plane.ts'
import { FactList } from './fact-list.ts'
import { readFiles } from './files/files.ts'
import { readK3s } from './components/k3s.ts'
import { effectiveConfiguration, type KubeletConfiguration } from './configuration/kubelet-configuration.ts'
import { readListeners } from './system/listeners.ts'
import { auditLogs, namedFiles } from './files/named-files.ts'
import { kubeletOf, kubeProxyConfiguration, kubeProxyOf } from './components/node-agents.ts'
import type { NodeFacts } from './format/node-facts.ts'
import { nodeRoot } from './reading/node-root.ts'
import { readProcesses } from './reading/processes.ts'
import { readStaticPods } from './components/static-pods.ts'
import { hostName, readSystem } from './system/system.ts'
import { UnreadList } from './reading/unread.ts'
import { readUpdates } from './system/updates.ts'

export interface CollectOptions {
  /** The folder that is the node's `/`. */
  readonly root: string
  /** The folder that is the node's `/proc`. */
  readonly proc: string
  /** The node's name; undefined where the node's own files have to tell it. */
  readonly node: string | undefined
  readonly version: string
  /** As in RFC 3339. */
  readonly now: string
}

/** Reads what the files and processes of a node say; undefined where nothing says its name. Nothing is run and nothing is written. */
export function collectNodeFacts({
  root: folder,
  proc,
  node: given,
  version,
  now,
}: CollectOptions): NodeFacts | undefined {
  const [root, table, unread] = [nodeRoot(folder), nodeRoot(proc), new UnreadList()]
  const node = given ?? hostName(root)
  if (node === undefined) return undefined
  const processes = readProcesses(table)
  const embedded = readK3s(root, processes, unread)
  const collection: Collection = {
    node,
    view: { root, table, processes, embedded, unread },
    facts: new FactList(),
    components: new Map(),
  }
  const kubelet = addKubelet(collection)
  addControlPlane(collection, kubelet)
  addKubeProxy(collection)
  addFiles(collection, kubelet)
  addSystem(collection)
  addNetwork(collection)
  return {
    kind: 'NodeFacts',
    schemaVersion: 1,
    tool: { name: 'seaworthy', version },
    node,
    collectedAt: now,
    ...collection.facts.known(node, unread.entries),
    unread: unread.entries,
  }
}

interface Collection {
  readonly node: string
  readonly view: NodeView
  readonly facts: FactList
  readonly components: Map<ComponentName, Component>
}

function addKubelet({ node, view, facts, components }: Collection): KubeletConfiguration | undefined {
  const kubelet = kubeletOf(view)
  if (kubelet === undefined) return undefined
  components.set('kubelet', kubelet)
  const configuration = effectiveConfiguration(view.root, kubelet, view.unread)
  const from = [...(configuration?.files ?? []), kubelet.provenance].join(', ')
  facts.add('kubelet-flags', { [node]: kubelet.flags }, kubelet.provenance)
  facts.add('kubelet-configuration', configuration && { [node]: configuration.value }, from)
  return configuration
}

const controlPlane = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'etcd'] as const

function addControlPlane(
  { view, facts, components }: Collection,
  kubelet: KubeletConfiguration | undefined,
): void {
  const folder = String(kubelet?.value['staticPodPath'] ?? '/etc/kubernetes/manifests')
  const folders = [folder, '/var/lib/rancher/rke2/agent/pod-manifests']
  const affected = controlPlane.map((name) => flagFacts[name])
  const pods = readStaticPods(view.root, folders, affected, view.unread)
  for (const name of controlPlane) {
    const component = controlPlaneComponent(view, name, pods)
    if (component === undefined) continue
    components.set(name, component)
    facts.add(flagFacts[name], component.flags, component.provenance)
  }
  const apiServer = components.get('kube-apiserver')
  if (apiServer === undefined) return
  for (const { fact, value, provenance } of apiServerFiles(view.root, apiServer, view.unread))
    facts.add(fact, value, provenance)
  const certificate = apiServerCertificate(view.root, apiServer, view.unread)
  if (certificate !== undefined)
    facts.add('api-server-certificate', certificate, apiServer.flags['tls-cert-file']!)
}

function addKubeProxy({ node, view, facts, components }: Collection): void {
  const proxy = kubeProxyOf(view)
  if (proxy === undefined) return
  components.set('kube-proxy', proxy)
  const configuration = kubeProxyConfiguration(view, proxy)
  if (configuration !== undefined)
    facts.add('kube-proxy-configuration', { [node]: configuration.value }, configuration.provenance)
}

function addFiles(
  { node, view, facts, components }: Collection,
  kubelet: KubeletConfiguration | undefined,
): void {
  const files = readFiles(view.root, readAccounts(view.root), {
    named: namedFiles(components, kubelet),
    more: auditLogs(components.get('kube-apiserver')),
    unread: view.unread,
  })
  facts.add('node-files', { [node]: files }, 'its files')
}

function addSystem({ node, view: { root, table, unread }, facts }: Collection): void {
  const system = readSystem(root, table, unread)
  const updates = readUpdates(root, system.kernelVersion)
  facts.add('node-system', { [node]: system }, '/etc/os-release')
  facts.add('node-updates', updates && { [node]: updates }, '/var/lib/apt/lists and /run')
}

function addNetwork({ node, view: { root, table, processes, unread }, facts }: Collection): void {
  const listeners = readListeners(table, processes, unread)
  facts.add('node-listeners', listeners && { [node]: listeners }, '/proc/1/net/tcp')
  const network = readPodNetwork(root, unread)
  if (network === undefined) return
  facts.add('cni-configuration', { [node]: network.configurations }, network.files.join(', '))
  facts.add('network-plugins', { [node]: network.plugins }, network.files[0]!)
}
