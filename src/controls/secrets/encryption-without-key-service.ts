import { type Control, defineControl } from '#model'
import { providersOfSecrets } from '../etcd/encryption/provider.ts'

export const encryptionWithoutKeyService: Control = defineControl({
  id: 'encryption-without-key-service',
  title: 'No key service is set up for the encryption of secrets',
  severity: 'low',
  persona: 'strict',
  why: 'The key lies in a file beside the data: a copy of the disk of the control plane holds both.',
  remediation: 'Put `kms` with `apiVersion: v2` first among the providers, and rewrite the secrets once.',
  aliases: ['kubescape:C-0208'],
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/kms-provider/'],
  on: 'cluster',
  needs: { facts: ['encryption-configuration'] },
  *check({ facts }) {
    const names = providersOfSecrets(facts['encryption-configuration']).map(({ name }) => name)
    if (names.includes('kms')) return
    const given = names.length === 0 ? 'names no provider' : `has \`${names.join('`, `')}\``
    yield { at: [], message: `encryption configuration ${given} for secrets, and no \`kms\`` }
  },
})
