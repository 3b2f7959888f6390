import { type Control, defineControl } from '#model'
import { unlessEncrypted } from '../control-plane/proof.ts'
import { providerOfSecrets } from './encryption/provider.ts'

export const secretsUnencrypted: Control = defineControl({
  id: 'secrets-unencrypted',
  title: 'Encryption at rest leaves out secrets',
  severity: 'medium',
  why: 'Whoever gets at the disk, a snapshot or a backup of etcd has every secret of the cluster, though encryption seems to be on.',
  remediation:
    'Name `secrets` in the EncryptionConfiguration with `kms` or `secretbox` first and `identity` last.',
  aliases: [
    'kubescape:C-0142',
    'checkov:CKV_K8S_104',
    'kics:encryption_provider_not_properly_configured',
    'kube-bench:cis-1.12:1.2.28',
  ],
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#understanding-the-encryption-at-rest-configuration',
  ],
  on: 'cluster',
  needs: { oneOf: ['encryption-configuration', 'api-server-metrics'] },
  *check({ facts }) {
    const configuration = facts['encryption-configuration']
    if (configuration === undefined) return unlessEncrypted(facts['api-server-metrics'], 'secrets')
    const provider = providerOfSecrets(configuration)
    if (provider === undefined) yield { at: [], message: 'encryption configuration does not name `secrets`' }
    else if (provider.name === 'identity')
      yield { at: [], message: 'secrets are written by `identity`, which does not encrypt' }
    return undefined
  },
})
