import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { unread } from './cluster/reading.ts'

export const threatDetectionOff: Control = defineClusterControl({
  id: 'threat-detection-off',
  title: 'Detection of threats by the cloud is off',
  severity: 'low',
  persona: 'strict',
  why: 'Known signs of an attack, such as calls from hostile addresses or a miner, pass unseen.',
  remediation:
    'Turn GuardDuty for EKS, Defender for Containers or the security posture of GKE on, or take the control off where another one watches.',
  aliases: [
    'azure-policy:ASC_Azure_Defender_AKS_SecurityProfile_Audit',
    'azure-policy:ASC_Azure_Defender_Arc_Extension_Audit',
    'gke-policy:Enable Security Posture dashboard',
    'hardeneks:make_sure_inspector_is_enabled',
    'prowler:aks_cluster_defender_enabled',
  ],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/ug/kubernetes-protection.html',
    'https://learn.microsoft.com/azure/defender-for-cloud/defender-for-containers-introduction',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/about-security-posture-dashboard',
  ],

  *eks({ detectors, unread: why }) {
    if (detectors === undefined) return unread('the detectors of GuardDuty', why?.['detectors'])
    const on = detectors.filter(({ Status }) => Status === 'ENABLED')
    const watches = on.some(({ Features = [] }) =>
      Features.some(({ Name, Status }) => Name === 'EKS_AUDIT_LOGS' && Status === 'ENABLED'),
    )
    if (!watches) yield { at: ['detectors'], message: 'GuardDuty does not read the audit log' }
    return undefined
  },
  *aks({ cluster: { properties } }) {
    if (properties?.securityProfile?.defender?.securityMonitoring?.enabled === true) return
    yield {
      at: ['cluster', 'properties', 'securityProfile', 'defender'],
      message: 'Defender does not watch the cluster',
    }
  },
  *gke({ cluster: { securityPostureConfig } }) {
    if (['BASIC', 'ENTERPRISE'].includes(securityPostureConfig?.mode ?? '')) return
    yield {
      at: ['cluster', 'securityPostureConfig', 'mode'],
      message: 'the security posture of GKE is off',
    }
  },
})
