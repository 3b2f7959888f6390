import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const secretsWithoutOwnKey: Control = defineClusterControl({
  id: 'secrets-without-own-key',
  title: 'No key of your own encrypts the secrets of a managed cluster',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever has the disk or a backup of the control plane is stopped by a key of the provider alone, which you can neither watch nor take away.',
  remediation: 'Name a key of KMS (EKS), Key Vault (AKS) or Cloud KMS (GKE).',
  aliases: [
    'kubescape:C-0066',
    'kubescape:C-0244',
    'trivy:AWS-0039',
    'checkov:CKV_AWS_58',
    'azure-policy:AKS_EnableKMS',
    'gke-policy:Enable Kubernetes secrets encryption',
    'prowler:eks_cluster_kms_cmk_encryption_in_secrets_enabled',
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html',
    'https://learn.microsoft.com/azure/aks/use-kms-etcd-encryption',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/encrypting-secrets',
  ],

  *eks({ cluster: { encryptionConfig } }) {
    const isOn = encryptionConfig?.some(
      ({ resources, provider }) => resources?.includes('secrets') === true && (provider?.keyArn ?? '') !== '',
    )
    if (isOn !== true) yield { at: ['cluster', 'encryptionConfig'], message }
  },
  *aks({ cluster: { properties } }) {
    if (properties?.securityProfile?.azureKeyVaultKms?.enabled === true) return
    yield { at: ['cluster', 'properties', 'securityProfile', 'azureKeyVaultKms'], message }
  },
  *gke({ cluster: { databaseEncryption } }) {
    if (['ENCRYPTED', 'ALL_OBJECTS_ENCRYPTION_ENABLED'].includes(databaseEncryption?.state ?? '')) return
    yield { at: ['cluster', 'databaseEncryption', 'state'], message }
  },
})

const message = 'no key of your own encrypts Secrets'
