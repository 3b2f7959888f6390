import type { KindName, MinorVersion, Problem } from '#model'
import { type Kind, kindGroups } from '#schema'

/** Every kind whose versions came and went. */
export const versionedKinds: readonly KindName[] = [
  ...(Object.keys(kindGroups) as Kind[]),
  'flowcontrol.apiserver.k8s.io/FlowSchema',
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
  'storage.k8s.io/CSIStorageCapacity',
]

/** What became of an API version of a kind. */
export interface ApiChange {
  readonly deprecated: MinorVersion
  /** The first version that does not serve it. */
  readonly removed: MinorVersion
  /** The API version that serves the kind instead. */
  readonly instead: string
}

const until16 = (instead: string): ApiChange => ({ deprecated: 9, removed: 16, instead })
const until22 = (instead: string, deprecated = 19): ApiChange => ({ deprecated, removed: 22, instead })
const until25 = (instead: string, deprecated = 21): ApiChange => ({ deprecated, removed: 25, instead })

const flow = (deprecated: MinorVersion, removed: MinorVersion): ApiChange => ({
  deprecated,
  removed,
  instead: 'flowcontrol.apiserver.k8s.io/v1',
})

/** By `apiVersion/Kind`. Sources: Kubernetes' deprecated API migration guide, and the lifecycle marks of its API types. */
const changes: Readonly<Record<string, ApiChange>> = {
  'storage.k8s.io/v1beta1/CSIStorageCapacity': { deprecated: 24, removed: 27, instead: 'storage.k8s.io/v1' },
  'flowcontrol.apiserver.k8s.io/v1beta1/FlowSchema': flow(23, 26),
  'flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfiguration': flow(23, 26),
  'flowcontrol.apiserver.k8s.io/v1beta2/FlowSchema': flow(26, 29),
  'flowcontrol.apiserver.k8s.io/v1beta2/PriorityLevelConfiguration': flow(26, 29),
  'flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema': flow(29, 32),
  'flowcontrol.apiserver.k8s.io/v1beta3/PriorityLevelConfiguration': flow(29, 32),
  'extensions/v1beta1/Deployment': until16('apps/v1'),
  'extensions/v1beta1/DaemonSet': until16('apps/v1'),
  'extensions/v1beta1/ReplicaSet': until16('apps/v1'),
  'extensions/v1beta1/NetworkPolicy': until16('networking.k8s.io/v1'),
  'apps/v1beta1/Deployment': until16('apps/v1'),
  'apps/v1beta1/StatefulSet': until16('apps/v1'),
  'apps/v1beta2/Deployment': until16('apps/v1'),
  'apps/v1beta2/DaemonSet': until16('apps/v1'),
  'apps/v1beta2/ReplicaSet': until16('apps/v1'),
  'apps/v1beta2/StatefulSet': until16('apps/v1'),
  'extensions/v1beta1/Ingress': { deprecated: 14, removed: 22, instead: 'networking.k8s.io/v1' },
  'networking.k8s.io/v1beta1/Ingress': until22('networking.k8s.io/v1'),
  'networking.k8s.io/v1beta1/IngressClass': until22('networking.k8s.io/v1'),
  'rbac.authorization.k8s.io/v1beta1/Role': until22('rbac.authorization.k8s.io/v1', 17),
  'rbac.authorization.k8s.io/v1beta1/ClusterRole': until22('rbac.authorization.k8s.io/v1', 17),
  'rbac.authorization.k8s.io/v1beta1/RoleBinding': until22('rbac.authorization.k8s.io/v1', 17),
  'rbac.authorization.k8s.io/v1beta1/ClusterRoleBinding': until22('rbac.authorization.k8s.io/v1', 17),
  'admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfiguration': until22(
    'admissionregistration.k8s.io/v1',
    16,
  ),
  'admissionregistration.k8s.io/v1beta1/MutatingWebhookConfiguration': until22(
    'admissionregistration.k8s.io/v1',
    16,
  ),
  'apiextensions.k8s.io/v1beta1/CustomResourceDefinition': until22('apiextensions.k8s.io/v1', 16),
  'apiregistration.k8s.io/v1beta1/APIService': until22('apiregistration.k8s.io/v1'),
  'certificates.k8s.io/v1beta1/CertificateSigningRequest': until22('certificates.k8s.io/v1'),
  'coordination.k8s.io/v1beta1/Lease': until22('coordination.k8s.io/v1'),
  'scheduling.k8s.io/v1beta1/PriorityClass': until22('scheduling.k8s.io/v1', 14),
  'storage.k8s.io/v1beta1/StorageClass': until22('storage.k8s.io/v1'),
  'batch/v1beta1/CronJob': until25('batch/v1'),
  'discovery.k8s.io/v1beta1/EndpointSlice': until25('discovery.k8s.io/v1'),
  'policy/v1beta1/PodDisruptionBudget': until25('policy/v1'),
  'node.k8s.io/v1beta1/RuntimeClass': until25('node.k8s.io/v1', 22),
  'autoscaling/v2beta1/HorizontalPodAutoscaler': until25('autoscaling/v2', 22),
  'autoscaling/v2beta2/HorizontalPodAutoscaler': { deprecated: 23, removed: 26, instead: 'autoscaling/v2' },
  'admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicy': {
    deprecated: 31,
    removed: 34,
    instead: 'admissionregistration.k8s.io/v1',
  },
  'admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicyBinding': {
    deprecated: 31,
    removed: 34,
    instead: 'admissionregistration.k8s.io/v1',
  },
  'v1/Endpoints': {
    deprecated: 33,
    removed: Number.POSITIVE_INFINITY,
    instead: 'discovery.k8s.io/v1 EndpointSlice',
  },
}

/**
 * What has the same fields and meaning in both versions, so that the version alone is changed. An empty selector of a
 * PodDisruptionBudget selects nothing in the old and everything in the new one, and is left to a person.
 */
const renamedOnly: ReadonlySet<string> = new Set([
  'extensions/v1beta1/NetworkPolicy',
  'networking.k8s.io/v1beta1/IngressClass',
  'rbac.authorization.k8s.io/v1beta1/Role',
  'rbac.authorization.k8s.io/v1beta1/ClusterRole',
  'rbac.authorization.k8s.io/v1beta1/RoleBinding',
  'rbac.authorization.k8s.io/v1beta1/ClusterRoleBinding',
  'apiregistration.k8s.io/v1beta1/APIService',
  'coordination.k8s.io/v1beta1/Lease',
  'scheduling.k8s.io/v1beta1/PriorityClass',
  'storage.k8s.io/v1beta1/StorageClass',
  'batch/v1beta1/CronJob',
  'node.k8s.io/v1beta1/RuntimeClass',
  'autoscaling/v2beta2/HorizontalPodAutoscaler',
  'admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicyBinding',
])

/** The new version in place of the old one, where nothing else has to change with it. */
export function versionFix(apiVersion: string, kind: string): Pick<Problem, 'fix'> {
  const change = apiChangeOf(apiVersion, kind)
  if (change === undefined || !renamedOnly.has(`${apiVersion}/${kind}`)) return {}
  return {
    fix: { safety: 'unsafe', operations: [{ op: 'set', path: ['apiVersion'], value: change.instead }] },
  }
}

export function apiChangeOf(apiVersion: string, kind: string): ApiChange | undefined {
  const key = `${apiVersion}/${kind}`
  return Object.hasOwn(changes, key) ? changes[key] : undefined
}
