/** Kinds whose pods are looked for by label; `needs.look` names them where a check asks for the workloads of a namespace. */
export const podKinds = [
  'Pod',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'CronJob',
] as const
