/** Kinds whose pods a look gathers; `needs.look` names them where a check asks for the workloads of a namespace. */
export const podKinds = [
  'Pod',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'CronJob',
  'argoproj.io/Rollout',
  'apps.openshift.io/DeploymentConfig',
  'serving.knative.dev/Service',
  'serving.knative.dev/Configuration',
  'sources.knative.dev/ContainerSource',
  'agents.x-k8s.io/Sandbox',
  'extensions.agents.x-k8s.io/SandboxTemplate',
] as const

/** A custom kind that carries a pod template, as a configuration tells it. */
export interface PodKind {
  readonly group: string
  readonly kind: string
  /** Leads from the object to the template, which has `metadata` and `spec`. */
  readonly path: readonly string[]
}
