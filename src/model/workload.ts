import type { Container, EphemeralContainer, ObjectMeta, PodSpec } from '#schema'
import { type Path, valueAt } from './path.ts'
import type { Resource } from './resource.ts'

/** `sidecar`: an init container with `restartPolicy: Always`, which keeps running beside the ordinary ones. */
export type ContainerRole = 'container' | 'init' | 'sidecar' | 'ephemeral'

/** Fields that every sort of container has. */
export type AnyContainer = Container & Pick<EphemeralContainer, 'targetContainerName'>

export interface ContainerEntry {
  readonly role: ContainerRole
  readonly spec: AnyContainer
  /** From the resource's root. */
  readonly path: Path
}

/** A resource that carries a pod spec, seen the same way whatever its kind. */
export interface Workload {
  readonly resource: Resource
  readonly kind: string
  readonly name: string
  readonly namespace: string | undefined
  readonly podSpec: PodSpec
  readonly podSpecPath: Path
  readonly podMetadata: ObjectMeta
  readonly podMetadataPath: Path
  readonly podLabels: Readonly<Record<string, string>>
  /** `default` where the pod names none. */
  readonly serviceAccountName: string
  /** `spec.os.name: windows`, by which Pod Security exempts since 1.25. */
  readonly windows: boolean
  /** `hostUsers: false`: root in the container is nobody on the node. */
  readonly userNamespace: boolean
  readonly containers: readonly ContainerEntry[]
}

/** Where the pod template (metadata and spec) lies, by `group/kind`; [] for a Pod itself. */
const templatePaths: Readonly<Record<string, Path>> = {
  '/Pod': [],
  '/PodTemplate': ['template'],
  '/ReplicationController': ['spec', 'template'],
  'apps/Deployment': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'extensions/Deployment': ['spec', 'template'],
  'extensions/ReplicaSet': ['spec', 'template'],
  'extensions/DaemonSet': ['spec', 'template'],
  'batch/Job': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
  'argoproj.io/Rollout': ['spec', 'template'],
  'apps.openshift.io/DeploymentConfig': ['spec', 'template'],
  'serving.knative.dev/Service': ['spec', 'template'],
  'serving.knative.dev/Configuration': ['spec', 'template'],
  'sources.knative.dev/ContainerSource': ['spec', 'template'],
  'agents.x-k8s.io/Sandbox': ['spec', 'podTemplate'],
  'extensions.agents.x-k8s.io/SandboxTemplate': ['spec', 'podTemplate'],
}

export function templatePath({
  group,
  kind,
  template,
}: Pick<Resource, 'group' | 'kind' | 'template'>): Path | undefined {
  const key = `${group}/${kind}`
  return Object.hasOwn(templatePaths, key) ? templatePaths[key] : template
}

const containerLists = [
  ['initContainers', 'init'],
  ['containers', 'container'],
  ['ephemeralContainers', 'ephemeral'],
] as const

/** The workload in a resource whose field types were checked; undefined for kinds without a pod spec. */
export function workloadOf(resource: Resource): Workload | undefined {
  const template = templatePath(resource)
  if (template === undefined) return undefined
  const podSpecPath = [...template, 'spec']
  const podSpec = valueAt(resource.object, podSpecPath) as PodSpec | undefined
  if (podSpec === undefined || !isObject(podSpec)) return undefined
  const podMetadataPath = [...template, 'metadata']
  const podMetadata: ObjectMeta = valueAt(resource.object, podMetadataPath) ?? {}
  return {
    resource,
    kind: resource.kind,
    name: resource.name,
    namespace: resource.namespace,
    podSpec,
    podSpecPath,
    podMetadata,
    podMetadataPath,
    podLabels: podMetadata.labels ?? {},
    serviceAccountName: podSpec.serviceAccountName || podSpec.serviceAccount || 'default',
    windows: podSpec.os?.name === 'windows',
    userNamespace: podSpec.hostUsers === false,
    containers: containersOf(podSpec, podSpecPath),
  }
}

/** Where a container lies, from its pod spec. */
export function containerPath({ podSpecPath }: Workload, { path }: ContainerEntry): Path {
  return path.slice(podSpecPath.length)
}

/** Init, native sidecar, ordinary and ephemeral containers, in the order of the manifest's lists. */
function containersOf(podSpec: PodSpec, podSpecPath: Path): ContainerEntry[] {
  return containerLists.flatMap(([key, role]) =>
    ((podSpec[key] ?? []) as readonly AnyContainer[]).flatMap((spec, index): ContainerEntry[] =>
      isObject(spec) ? [{ role: roleOf(role, spec), spec, path: [...podSpecPath, key, index] }] : [],
    ),
  )
}

function roleOf(role: ContainerRole, spec: AnyContainer): ContainerRole {
  return role === 'init' && spec.restartPolicy === 'Always' ? 'sidecar' : role
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
