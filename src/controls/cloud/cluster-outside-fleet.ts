import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { unread } from './cluster/reading.ts'

export const clusterOutsideFleet: Control = defineClusterControl({
  id: 'cluster-outside-fleet',
  title: 'Managed cluster is in no fleet, or in another',
  severity: 'low',
  persona: 'hygiene',
  why: 'Upgrades and policies of the fleet pass it by.',
  remediation: 'Join the cluster to the fleet that the configuration names.',
  aliases: ['azure-policy:AKS_Detect_Non_Fleet_Manager_Member_Audit'],
  references: [
    'https://learn.microsoft.com/azure/kubernetes-fleet/overview',
    'https://cloud.google.com/kubernetes-engine/fleet-management/docs',
  ],

  params: {
    /** Name of the fleet (AKS), or project of the fleet (GKE); nothing is found where it is empty. */
    fleet: '',
  },
  asks: ({ fleet }) => fleet !== '' || 'no fleet is named in `fleet`',
  *aks({ fleetMembers, unread: why }, { params: { fleet } }) {
    if (fleetMembers === undefined) return unread('the fleets of the subscription', why?.['fleetMembers'])
    if (!fleetMembers.some(({ id = '' }) => id.toLowerCase().includes(`/fleets/${fleet.toLowerCase()}/`)))
      yield { at: ['fleetMembers'], message: `the cluster is not in fleet \`${fleet}\`` }
    return undefined
  },
  *gke({ cluster: { fleet: joined } }, { params: { fleet } }) {
    if (joined?.project === fleet || joined?.membership?.includes(`/projects/${fleet}/`) === true) return
    yield { at: ['cluster', 'fleet'], message: `the cluster is not in the fleet of project \`${fleet}\`` }
  },
})
