/**
 * Past API versions to their kinds and the API version of today whose fields are the same, so far as both have them.
 * Source: Kubernetes' deprecated API migration guide and the OpenAPI documents of the versions that served them.
 * Left out, because their fields differ: Ingress before `networking.k8s.io/v1`, CustomResourceDefinition before
 * `apiextensions.k8s.io/v1`, HorizontalPodAutoscaler `autoscaling/v2beta1`, RuntimeClass `node.k8s.io/v1alpha1`.
 */
export const legacyVersions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'extensions/v1beta1': {
    Deployment: 'apps/v1',
    DaemonSet: 'apps/v1',
    ReplicaSet: 'apps/v1',
    NetworkPolicy: 'networking.k8s.io/v1',
  },
  'apps/v1beta1': { Deployment: 'apps/v1', StatefulSet: 'apps/v1' },
  'apps/v1beta2': {
    Deployment: 'apps/v1',
    DaemonSet: 'apps/v1',
    ReplicaSet: 'apps/v1',
    StatefulSet: 'apps/v1',
  },
  'batch/v1beta1': { CronJob: 'batch/v1' },
  'batch/v2alpha1': { CronJob: 'batch/v1' },
  'policy/v1beta1': { PodDisruptionBudget: 'policy/v1' },
  'rbac.authorization.k8s.io/v1beta1': {
    Role: 'rbac.authorization.k8s.io/v1',
    ClusterRole: 'rbac.authorization.k8s.io/v1',
    RoleBinding: 'rbac.authorization.k8s.io/v1',
    ClusterRoleBinding: 'rbac.authorization.k8s.io/v1',
  },
  'networking.k8s.io/v1beta1': { IngressClass: 'networking.k8s.io/v1' },
  'discovery.k8s.io/v1beta1': { EndpointSlice: 'discovery.k8s.io/v1' },
  'autoscaling/v2beta2': { HorizontalPodAutoscaler: 'autoscaling/v2' },
  'storage.k8s.io/v1beta1': { StorageClass: 'storage.k8s.io/v1' },
  'scheduling.k8s.io/v1beta1': { PriorityClass: 'scheduling.k8s.io/v1' },
  'node.k8s.io/v1beta1': { RuntimeClass: 'node.k8s.io/v1' },
  'admissionregistration.k8s.io/v1beta1': {
    ValidatingWebhookConfiguration: 'admissionregistration.k8s.io/v1',
    MutatingWebhookConfiguration: 'admissionregistration.k8s.io/v1',
    ValidatingAdmissionPolicy: 'admissionregistration.k8s.io/v1',
    ValidatingAdmissionPolicyBinding: 'admissionregistration.k8s.io/v1',
    MutatingAdmissionPolicy: 'admissionregistration.k8s.io/v1',
    MutatingAdmissionPolicyBinding: 'admissionregistration.k8s.io/v1',
  },
  'apiregistration.k8s.io/v1beta1': { APIService: 'apiregistration.k8s.io/v1' },
  'certificates.k8s.io/v1beta1': { CertificateSigningRequest: 'certificates.k8s.io/v1' },
  'coordination.k8s.io/v1beta1': { Lease: 'coordination.k8s.io/v1' },
}

/** Kind to the groups that served it in the past and no longer do; all of these kinds are namespaced. */
export const legacyGroups: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['extensions'],
  DaemonSet: ['extensions'],
  ReplicaSet: ['extensions'],
  Ingress: ['extensions'],
  NetworkPolicy: ['extensions'],
}

/** Group to kinds outside every namespace that Kubernetes no longer serves. */
export const legacyClusterKinds: Readonly<Record<string, readonly string[]>> = {
  extensions: ['PodSecurityPolicy'],
  policy: ['PodSecurityPolicy'],
}
