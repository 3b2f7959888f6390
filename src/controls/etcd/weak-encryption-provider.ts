import { type Control, defineControl, valueAt } from '#model'
import { type Provider, providerOfSecrets } from './encryption/provider.ts'

export const weakEncryptionProvider: Control = defineControl({
  id: 'weak-encryption-provider',
  title: 'Secrets are encrypted at rest by a weak provider',
  severity: 'low',
  persona: 'strict',
  why: '`aesgcm` is broken once a key has written a few hundred thousand objects, and version 1 of `kms` is deprecated.',
  remediation: 'Put `kms` with `apiVersion: v2`, or `secretbox`, first and rewrite the secrets once.',
  aliases: [
    'kubescape:C-0142',
    'checkov:CKV_K8S_104',
    'kics:encryption_provider_not_properly_configured',
    'kube-bench:cis-1.12:1.2.28',
  ],
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#providers'],
  on: 'cluster',
  needs: { facts: ['encryption-configuration'] },
  *check({ facts }) {
    const provider = providerOfSecrets(facts['encryption-configuration'])
    if (provider === undefined) return
    const weakness = weaknessOf(provider)
    if (weakness !== undefined) yield { at: [], message: `secrets are encrypted by ${weakness}` }
  },
})

function weaknessOf({ name, settings }: Provider): string | undefined {
  if (name === 'aesgcm') return '`aesgcm`, whose keys nothing replaces in time'
  if (name !== 'kms' || valueAt(settings, ['apiVersion']) === 'v2') return undefined
  return 'version 1 of `kms`'
}
