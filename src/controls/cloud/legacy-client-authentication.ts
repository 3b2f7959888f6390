import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const legacyClientAuthentication: Control = defineClusterControl({
  id: 'legacy-client-authentication',
  title: 'Cluster has a password or a client certificate of its own',
  severity: 'high',
  why: 'Neither is tied to a person, runs out soon or can be taken back, and both are in the description of the cluster.',
  remediation: 'Make the cluster without both; where it has them, rotate its credentials.',
  aliases: [
    'trivy:GCP-0064',
    'checkov:CKV_GCP_13',
    'gke-policy:Disable control plane basic authentication',
    'gke-policy:Disable control plane certificate authentication',
  ],
  references: ['https://cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster'],

  *gke({ cluster: { masterAuth } }) {
    if ((masterAuth?.username ?? '') !== '')
      yield {
        at: ['cluster', 'masterAuth', 'username'],
        name: 'password',
        message: 'users sign in by a password of the cluster',
      }
    const issues = masterAuth?.clientCertificateConfig?.issueClientCertificate === true
    if (!issues && (masterAuth?.clientCertificate ?? '') === '') return
    yield {
      at: ['cluster', 'masterAuth', 'clientCertificateConfig', 'issueClientCertificate'],
      name: 'certificate',
      severity: 'medium',
      message: 'the cluster was made with a client certificate',
    }
  },
})
