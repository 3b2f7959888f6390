import type { Configuration } from '#model'
import { flagsOf, programOf } from './command-line.ts'
import { asGiven, type Component } from './component.ts'
import { readConfiguration, withoutSecrets } from './configuration-file.ts'
import type { NodeView } from './control-plane.ts'
import { valuesIn } from './environment-file.ts'
import { readMicrok8s } from './microk8s.ts'
import { commandOfUnit, splitWords } from './systemd.ts'

const kubeadmFlags = '/var/lib/kubelet/kubeadm-flags.env'
const kubeadmConfig = '/var/lib/kubelet/config.yaml'

/** How the kubelet runs: by its process, else by its unit, else as kubeadm starts it. */
export function kubeletOf(view: NodeView): Component | undefined {
  const { root, processes, embedded, unread } = view
  const process = processes.find(({ words }) => programOf(words) === 'kubelet')
  if (process !== undefined)
    return { flags: flagsOf(process.words), provenance: `process ${process.id}`, onNode: asGiven }
  const known = embedded?.get('kubelet') ?? readMicrok8s(root, 'kubelet', unread)
  if (known !== undefined) return known
  const unit = commandOfUnit(root, 'kubelet.service', unread)
  if (unit !== undefined) return { flags: flagsOf(unit.words), provenance: unit.path, onNode: asGiven }
  return asKubeadmStarts(view)
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
  const path = mountedConfiguration(view, proxy.onNode(file))
  const value = readConfiguration(view.root, 'kube-proxy-configuration', path, view.unread)
  return value && { value: withoutSecrets(value), provenance: path }
}

/** A pod's ConfigMap lies below the kubelet's folder; what stands at the path on the node itself is taken else. */
function mountedConfiguration({ root }: NodeView, path: string): string {
  const pods = root.list('/var/lib/kubelet/pods')
  const name = path.split('/').at(-1)!
  return (
    (pods !== undefined && 'value' in pods ? pods.value : [])
      .map((pod) => `/var/lib/kubelet/pods/${pod}/volumes/kubernetes.io~configmap/kube-proxy/${name}`)
      .find((candidate) => root.locate(candidate) !== undefined) ?? path
  )
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

export function kubeProxyOf({ root, processes, embedded, unread }: NodeView): Component | undefined {
  const process = processes.find(({ words }) => programOf(words) === 'kube-proxy')
  if (process !== undefined)
    return { flags: flagsOf(process.words), provenance: `process ${process.id}`, onNode: asGiven }
  return embedded?.get('kube-proxy') ?? readMicrok8s(root, 'kube-proxy', unread)
}
