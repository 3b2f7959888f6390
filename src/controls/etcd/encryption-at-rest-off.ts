import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { unlessEncrypted } from '../control-plane/proof.ts'

export const encryptionAtRestOff: Control = defineFlagControl({
  id: 'encryption-at-rest-off',
  title: 'API server stores secrets in plain text',
  severity: 'medium',
  why: 'Whoever gets at the disk, a snapshot or a backup of etcd has every secret of the cluster.',
  remediation:
    'Write an EncryptionConfiguration, name it by `--encryption-provider-config`, and rewrite the secrets once.',
  aliases: [
    'kubescape:C-0141',
    'kubescape:C-0066',
    'trivy:KCV-0030',
    'kics:encryption_provider_config_is_not_defined',
    'kyverno:enforce-etcd-encryption',
    'kube-bench:cis-1.12:1.2.27',
    'mondoo:api-server-encryption-provider-config',
    'prowler:apiserver_encryption_provider_config_set',
  ],
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/'],
  component: 'api-server',
  flags: ['encryption-provider-config'],
  absent: 'fail',
  proven: (metrics) => unlessEncrypted(metrics),
})
