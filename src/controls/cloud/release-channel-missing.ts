import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const releaseChannelMissing: Control = defineClusterControl({
  id: 'release-channel-missing',
  title: 'Cluster is in no release channel',
  severity: 'low',
  persona: 'reliability',
  why: 'Nobody tries versions before the cluster gets them, and it stays where it is until somebody thinks of it.',
  remediation: 'Enrol the cluster in a release channel.',
  aliases: ['checkov:CKV_GCP_70', 'gke-policy:Enroll cluster in Release Channels'],
  references: ['https://cloud.google.com/kubernetes-engine/docs/concepts/release-channels'],

  *gke({ cluster: { releaseChannel } }) {
    if (!['', 'UNSPECIFIED'].includes(releaseChannel?.channel ?? '')) return
    yield { at: ['cluster', 'releaseChannel', 'channel'], message: 'the cluster is in no release channel' }
  },
})
