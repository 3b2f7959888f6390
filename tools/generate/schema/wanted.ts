/** The kinds that get types. */
export interface Wanted {
  /** By apiVersion. Where two definitions share a short name, the one that is reached first keeps it. */
  readonly kinds: Readonly<Record<string, readonly string[]>>
  /** Kinds whose `status` is kept. */
  readonly withStatus: readonly string[]
  /** Short names of definitions that stay free objects. */
  readonly opaque: readonly string[]
}

export const wanted: Wanted = {
  kinds: {
    v1: [
      'Pod',
      'PodTemplate',
      'ReplicationController',
      'Service',
      'ServiceAccount',
      'Secret',
      'ConfigMap',
      'Namespace',
      'Node',
      'PersistentVolume',
      'PersistentVolumeClaim',
      'LimitRange',
      'ResourceQuota',
      'Endpoints',
    ],
    'apps/v1': ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'],
    'batch/v1': ['Job', 'CronJob'],
    'networking.k8s.io/v1': ['Ingress', 'IngressClass', 'NetworkPolicy'],
    'discovery.k8s.io/v1': ['EndpointSlice'],
    'rbac.authorization.k8s.io/v1': ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'],
    'policy/v1': ['PodDisruptionBudget'],
    'autoscaling/v2': ['HorizontalPodAutoscaler'],
    'autoscaling/v1': ['HorizontalPodAutoscaler'],
    'storage.k8s.io/v1': ['StorageClass'],
    'scheduling.k8s.io/v1': ['PriorityClass'],
    'node.k8s.io/v1': ['RuntimeClass'],
    'admissionregistration.k8s.io/v1': [
      'ValidatingWebhookConfiguration',
      'MutatingWebhookConfiguration',
      'ValidatingAdmissionPolicy',
      'ValidatingAdmissionPolicyBinding',
      'MutatingAdmissionPolicy',
      'MutatingAdmissionPolicyBinding',
    ],
    'apiregistration.k8s.io/v1': ['APIService'],
    'apiextensions.k8s.io/v1': ['CustomResourceDefinition'],
    'certificates.k8s.io/v1': ['CertificateSigningRequest'],
    'coordination.k8s.io/v1': ['Lease'],
  },
  withStatus: [
    'Pod',
    'Node',
    'Namespace',
    'ReplicationController',
    'Deployment',
    'ReplicaSet',
    'StatefulSet',
    'DaemonSet',
    'Job',
    'CronJob',
  ],
  opaque: ['JSONSchemaProps', 'FieldsV1', 'RawExtension'],
}
