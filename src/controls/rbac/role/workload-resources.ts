/** Names of the resources that are pods or make them. */
export const workloadResources: readonly string[] = [
  'pods',
  'replicationcontrollers',
  'deployments',
  'daemonsets',
  'statefulsets',
  'replicasets',
  'jobs',
  'cronjobs',
]
