/** How a definition of a custom kind names its objects, where no cluster is there to be asked. */
function pluralOf(kind: string): string {
  const word = kind.toLowerCase()
  if (unchanged.has(kind)) return word
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

const unchanged: ReadonlySet<string> = new Set(['SecurityContextConstraints'])

/** Groups whose kinds are made by Gatekeeper, which names them as they are and outside every namespace. */
const constraintGroup = 'constraints.gatekeeper.sh'

/** The plural of a custom kind as its group names it. */
export function customPlural(group: string, kind: string): string {
  return group === constraintGroup ? kind.toLowerCase() : pluralOf(kind)
}

/** Whether objects of a custom kind that controls look at live outside every namespace. */
export function isClusterWide(group: string, kind: string): boolean {
  return group === constraintGroup || clusterWide.has(`${group}/${kind}`)
}

const clusterWide: ReadonlySet<string> = new Set([
  'cilium.io/CiliumClusterwideNetworkPolicy',
  'cilium.io/CiliumIdentity',
  'config.openshift.io/Backup',
  'config.openshift.io/ClusterImagePolicy',
  'crd.projectcalico.org/FelixConfiguration',
  'crd.projectcalico.org/GlobalNetworkPolicy',
  'kyverno.io/ClusterPolicy',
  'operator.openshift.io/Authentication',
  'operator.openshift.io/Etcd',
  'operator.openshift.io/KubeAPIServer',
  'operator.openshift.io/KubeControllerManager',
  'operator.openshift.io/KubeScheduler',
  'operator.openshift.io/OpenShiftAPIServer',
  'operator.openshift.io/OpenShiftControllerManager',
  'policies.kubewarden.io/ClusterAdmissionPolicy',
  'policies.kyverno.io/ImageValidatingPolicy',
  'policy.networking.k8s.io/AdminNetworkPolicy',
  'policy.networking.k8s.io/ClusterNetworkPolicy',
  'policy.sigstore.dev/ClusterImagePolicy',
  'projectcalico.org/FelixConfiguration',
  'projectcalico.org/GlobalNetworkPolicy',
  'security.openshift.io/SecurityContextConstraints',
])
