import type { Configuration } from '#model'
import { flagsOf, programOf } from '../reading/command-line.ts'
import { asGiven, type Component, whereIs } from './component.ts'
import { readConfiguration } from '../reading/configuration-file.ts'
import type { NodeView } from './control-plane.ts'
import { valuesIn } from '../reading/environment-file.ts'
import { readMicrok8s } from './microk8s.ts'
import { isInPod, type NodeProcess, rootOf } from '../reading/processes.ts'
import { commandOfUnit, splitWords } from './systemd.ts'

const kubeadmFlags = '/var/lib/kubelet/kubeadm-flags.env'
const kubeadmConfig = '/var/lib/kubelet/config.yaml'

/** How the kubelet runs: by its process, else by its unit, else as kubeadm starts it. */
export function kubeletOf(view: NodeView): Component | undefined {
  const { root, embedded, unread } = view
  const running = ofProcess(view, 'kubelet')
  if (running !== undefined) return running
  const known = embedded?.get('kubelet') ?? readMicrok8s(root, 'kubelet', unread)
  if (known !== undefined) return known
  const unit = commandOfUnit(root, 'kubelet.service', unread)
  if (unit !== undefined) return { flags: flagsOf(unit.words), provenance: unit.path, onNode: asGiven }
  return asKubeadmStarts(view)
}

/** A pod may call its program as it likes: of the two only kube-proxy runs in one. */
function ofProcess({ table, processes }: NodeView, name: 'kubelet' | 'kube-proxy'): Component | undefined {
  const process = processes.find(
    (one) => programOf(one.words) === name && (name === 'kube-proxy' || !isInPod(table, one)),
  )
  return process && { ...startOf(process), onNode: asGiven, inside: rootOf(table, process) }
}

function startOf({ id, words }: NodeProcess): Pick<Component, 'flags' | 'provenance'> {
  return { flags: flagsOf(words), provenance: `process ${id}` }
}

/** kubeadm writes the flags and the file before there is a unit. */
function asKubeadmStarts({ root, unread }: NodeView): Component | undefined {
  if (root.locate(kubeadmConfig) === undefined) return undefined
  const text = unread.read('kubelet-flags', root, kubeadmFlags) ?? ''
  const given = splitWords(valuesIn(text).get('KUBELET_KUBEADM_ARGS') ?? '')
  return {
    flags: { config: kubeadmConfig, kubeconfig: '/etc/kubernetes/kubelet.conf', ...flagsOf(given) },
    provenance: kubeadmFlags,
    onNode: asGiven,
  }
}

/** What kube-proxy goes by: with a file its other flags do not count, but for a few that no control reads. */
export function kubeProxyConfiguration(
  view: NodeView,
  proxy: Component | undefined,
): { readonly value: Configuration; readonly provenance: string } | undefined {
  if (proxy === undefined) return undefined
  const file = proxy.flags['config'] ?? ''
  if (file === '') return { value: fieldsOf(proxy), provenance: proxy.provenance }
  const mounted = mountedConfiguration(view, file.split('/').at(-1)!)
  const { root, path } = mounted === undefined ? whereIs(view.root, proxy, file) : { ...view, path: mounted }
  const value = readConfiguration(root, 'kube-proxy-configuration', path, view.unread)
  return value && { value, provenance: path }
}

/** A pod's ConfigMap lies below the kubelet's folder. */
function mountedConfiguration({ root }: NodeView, name: string): string | undefined {
  const pods = root.list('/var/lib/kubelet/pods')
  return (pods !== undefined && 'value' in pods ? pods.value : [])
    .map((pod) => `/var/lib/kubelet/pods/${pod}/volumes/kubernetes.io~configmap/kube-proxy/${name}`)
    .find((candidate) => root.locate(candidate) !== undefined)
}

function fieldsOf({ flags }: Component): Configuration {
  const fields = [
    ['metrics-bind-address', 'metricsBindAddress'],
    ['healthz-bind-address', 'healthzBindAddress'],
    ['bind-address', 'bindAddress'],
    ['proxy-mode', 'mode'],
    ['cluster-cidr', 'clusterCIDR'],
  ] as const
  return Object.fromEntries(
    fields.flatMap(([flag, field]) => (flags[flag] === undefined ? [] : [[field, flags[flag]]])),
  )
}

/** By its process, else by the ConfigMap that kubeadm mounts into its pod. */
export function kubeProxyOf(view: NodeView): Component | undefined {
  const known =
    ofProcess(view, 'kube-proxy') ??
    view.embedded?.get('kube-proxy') ??
    readMicrok8s(view.root, 'kube-proxy', view.unread)
  if (known !== undefined) return known
  const mounted = mountedConfiguration(view, 'config.conf')
  return mounted === undefined
    ? undefined
    : { flags: { config: mounted }, provenance: mounted, onNode: asGiven }
}
