import type { Difference } from './differences.ts'

/** Why a cluster gives another finding than the files that it was made of. */
export interface Cause {
  readonly cause: string
  readonly explains: (difference: Difference) => boolean
}

/** Kinds and names of what Kubernetes makes in every namespace. */
const inEveryNamespace: readonly string[] = ['ServiceAccount default', 'ConfigMap kube-root-ca.crt']

export const causes: readonly Cause[] = [
  {
    cause: 'the API server writes the defaults of a probe down, and drops a zero that is one',
    explains: ({ finding }) => finding.control === 'probe-timing-implicit',
  },
  {
    cause: 'the API server writes the service account of a pod down in both of its fields',
    explains: ({ only, finding }) =>
      only === 'files' && finding.control === 'deprecated-service-account-field',
  },
  {
    cause: 'data of a Secret stands in files and not in what a cluster is asked for',
    explains: ({ only, finding }) => only === 'files' && finding.control === 'secret-data-in-manifest',
  },
  {
    cause: 'a service of the chart selects pods that only the cluster has',
    explains: ({ finding: { control, resource } }) =>
      ['service-selects-nothing', 'numbered-target-port'].includes(control) &&
      resource?.namespace === 'kube-system',
  },
  {
    cause: 'the control looks at what files need not hold, and a cluster does',
    explains: ({ only, unjudged }) =>
      only === 'cluster' && (unjudged === 'not-in-files' || unjudged === 'not-applied'),
  },
  {
    cause: 'a cluster fills in the rules of a role that gathers those of others',
    explains: ({ only, object }) => only === 'cluster' && object !== undefined && 'aggregationRule' in object,
  },
  {
    cause: 'only a cluster says how a pod fares',
    explains: ({ only, finding }) => only === 'cluster' && finding.control === 'unhealthy-pod',
  },
  {
    cause: 'Kubernetes makes it in every namespace',
    explains: ({ only, object, finding: { resource } }) =>
      only === 'cluster' &&
      object === undefined &&
      inEveryNamespace.includes(`${resource?.kind} ${resource?.name}`),
  },
  {
    cause: 'a StatefulSet makes a claim for each of its pods',
    explains: ({ only, object, finding: { resource } }) =>
      only === 'cluster' && object === undefined && resource?.kind === 'PersistentVolumeClaim',
  },
]
