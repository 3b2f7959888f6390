import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const untrustedImagesAdmitted: Control = defineClusterControl({
  id: 'untrusted-images-admitted',
  title: 'Cloud does not check where images come from',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever may make a pod, or push to a registry that the cluster knows, runs any program.',
  remediation: 'Turn Binary Authorization (GKE) or image integrity (AKS) on, with a policy that denies.',
  aliases: [
    'checkov:CKV_GCP_66',
    'azure-policy:AKS_ImageIntegrity_DINE',
    'gke-policy:Enable binary authorization in the cluster',
  ],
  references: [
    'https://learn.microsoft.com/azure/aks/image-integrity',
    'https://cloud.google.com/binary-authorization/docs/setting-up',
  ],

  *aks({ cluster: { properties } }) {
    if (properties?.securityProfile?.imageIntegrity?.enabled === true) return
    yield {
      at: ['cluster', 'properties', 'securityProfile', 'imageIntegrity'],
      message: 'image integrity is off',
    }
  },
  *gke({ cluster: { binaryAuthorization: authorization } }) {
    const { enabled, evaluationMode = 'EVALUATION_MODE_UNSPECIFIED' } = authorization ?? {}
    if (enabled === true || !/^(DISABLED|EVALUATION_MODE_UNSPECIFIED)$/.test(evaluationMode)) return
    yield {
      at: ['cluster', 'binaryAuthorization', 'evaluationMode'],
      message: 'Binary Authorization is off',
    }
  },
})
