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
] as const
