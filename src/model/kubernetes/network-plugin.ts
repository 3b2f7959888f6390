import type { Container, PodSpec } from '#schema'
import { type ImageReference, parseImage } from './image.ts'

/** A network plug-in, or a program beside one, that pods of a DaemonSet are. */
export interface NetworkPlugin {
  /** Such as `calico` or `aws-vpc-cni`. */
  readonly name: string
  readonly version?: string
  /** Whether it enforces a NetworkPolicy. */
  readonly enforces: boolean
}

interface PluginMarks {
  readonly name: string
  /** What the repository of one of its images looks like. */
  readonly image: RegExp
  /** The image whose tag is its version, where not all have it. */
  readonly agent?: RegExp
  /** Whether it enforces policies, where that depends. */
  enforces(pod: PodSpec, image: ImageReference): boolean
}

const always = (): boolean => true
const never = (): boolean => false

const marks: readonly PluginMarks[] = [
  { name: 'calico', image: /calico|canal/, enforces: always },
  { name: 'cilium', image: /cilium/, agent: /(?:^|[/-])cilium(?:-ci)?$/, enforces: always },
  { name: 'antrea', image: /antrea/, enforces: always },
  { name: 'kube-ovn', image: /kube-ovn/, enforces: (pod) => !hasArgument(pod, '--enable-np=false') },
  { name: 'ovn-kubernetes', image: /ovn-kube|ovn-daemonset/, enforces: always },
  { name: 'kube-router', image: /kube-router/, enforces: (pod) => !hasArgument(pod, '--run-firewall=false') },
  { name: 'kube-network-policies', image: /kube-network-policies/, enforces: always },
  { name: 'weave', image: /weave/, enforces: always },
  { name: 'azure-npm', image: /azure-npm/, enforces: always },
  {
    name: 'aws-vpc-cni',
    image: /amazon-k8s-cni$/,
    enforces: (pod) => hasArgument(pod, '--enable-network-policy=true'),
  },
  { name: 'kindnet', image: /kindnetd$/, enforces: (_, { tag }) => isDatedFrom(tag, 20_240_813) },
  { name: 'azure-cni', image: /azure-(?:cni|cns)$/, enforces: never },
  { name: 'flannel', image: /flannel/, agent: /flannel$/, enforces: never },
]

/**
 * The network plug-ins that a pod of a DaemonSet is made of, by its images. The VPC CNI enforces policies with its agent told so, and
 * kindnet since kind 0.24, whose images are called by their day.
 */
export function networkPluginsOf(pod: PodSpec): readonly NetworkPlugin[] {
  const containers = pod.containers ?? []
  const images = containers.flatMap(({ image }) => parseImage(image ?? '') ?? [])
  const found = marks.flatMap(
    ({ name, image: repository, agent = repository, enforces }): NetworkPlugin[] => {
      const own = images.filter((image) => repository.test(image.repository))
      const [first] = own
      if (first === undefined) return []
      const version = own.find((image) => agent.test(image.repository))?.tag
      return [{ name, ...(version !== undefined && { version }), enforces: enforces(pod, first) }]
    },
  )
  return found.length === 0 && containers.some(isOvnOfOpenShift)
    ? [{ name: 'ovn-kubernetes', enforces: true }]
    : found
}

/** The images of OpenShift are told apart by digest alone. */
function isOvnOfOpenShift({ name = '', image = '' }: Container): boolean {
  return /^ovnkube-(?:controller|node)$/.test(name) && image.includes('/openshift-release-dev/')
}

function hasArgument({ containers = [] }: PodSpec, argument: string): boolean {
  return containers.some(({ command = [], args = [] }) => [...command, ...args].includes(argument))
}

/** Whether a tag such as `v20240813-c6f155d6` is of that day or later. */
function isDatedFrom(tag: string | undefined, day: number): boolean {
  return Number(/^v(\d{8})-/.exec(tag ?? '')?.[1] ?? 0) >= day
}
