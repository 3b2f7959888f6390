import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const upgradeNotificationsOff: Control = defineClusterControl({
  id: 'upgrade-notifications-off',
  title: 'Nobody is told of upgrades and security bulletins',
  severity: 'low',
  persona: 'reliability',
  why: 'Bulletins of the provider are read when somebody looks for them.',
  remediation: 'Send notifications of the cluster to a topic that somebody reads.',
  aliases: ['gke-policy:Enable GKE upgrade notifications'],
  references: ['https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-notifications'],

  *gke({ cluster: { notificationConfig } }) {
    if (notificationConfig?.pubsub?.enabled === true) return
    yield {
      at: ['cluster', 'notificationConfig', 'pubsub', 'enabled'],
      message: 'notifications of the cluster go nowhere',
    }
  },
})
