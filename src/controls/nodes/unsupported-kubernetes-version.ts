import { type Control, defineControl, formatVersion, newestVersion, parseVersion } from '#model'

/** Three releases are repaired at a time, and one more for two months (kubernetes.io/releases/patch-releases). */
const oldestSupported = newestVersion - 3

export const unsupportedKubernetesVersion: Control = defineControl({
  id: 'unsupported-kubernetes-version',
  title: 'Node runs a release of Kubernetes that is no longer repaired',
  severity: 'high',
  why: 'Holes that are found from now on stay open in it, and each further release makes the way to a repaired one longer.',
  remediation:
    'Update the control plane one minor release at a time, then the nodes; a provider may repair old releases for a fee.',
  aliases: [
    'kubescape:C-0273',
    'checkov:CKV_AWS_339',
    'popeye:POP-405',
    'popeye:POP-406',
    'hardeneks:check_eks_version',
    'kube-hunter:KHV002',
    'kube-hunter:KHV022',
    'kube-hunter:KHV023',
    'kube-hunter:KHV024',
    'kube-hunter:KHV025',
    'prowler:eks_cluster_uses_a_supported_version',
    'stig:V-242443',
    'stig:V-242442',
  ],
  references: ['https://kubernetes.io/releases/patch-releases/'],
  on: 'resource',
  kinds: ['Node'],
  applies: ({ object }) =>
    object.status?.nodeInfo?.kubeletVersion !== undefined || 'the node does not say what it runs',
  *check({ resource, object }) {
    const version = object.status?.nodeInfo?.kubeletVersion ?? ''
    const minor = parseVersion(version)
    if (minor === undefined || minor >= oldestSupported) return
    yield {
      at: ['status', 'nodeInfo', 'kubeletVersion'],
      message: `node \`${resource.name}\` runs \`${version}\`; releases before ${formatVersion(oldestSupported)} are no longer repaired`,
    }
  },
})
