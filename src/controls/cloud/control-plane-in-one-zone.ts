import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const controlPlaneInOneZone: Control = defineClusterControl({
  id: 'control-plane-in-one-zone',
  title: 'Control plane runs in one zone',
  severity: 'low',
  persona: 'reliability',
  why: 'While the zone is down, or the control plane is upgraded, nothing in the cluster can be changed.',
  remediation: 'Make a regional cluster.',
  aliases: ['gke-policy:Ensure redundancy of the Control Plane'],
  references: ['https://cloud.google.com/kubernetes-engine/docs/concepts/regional-clusters'],

  *gke({ cluster: { location = '' } }) {
    if (!/-[a-z]$/.test(location)) return
    yield { at: ['cluster', 'location'], message: `the control plane runs in zone \`${location}\` alone` }
  },
})
