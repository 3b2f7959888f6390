import type { Control } from '#model'
import { defineRegistryControl } from './registry/registry-control.ts'
import { acrRegistries, artifactRepositories, ecrRepositories } from './registry/repositories.ts'

export const registryWithoutOwnKey: Control = defineRegistryControl({
  id: 'registry-without-own-key',
  title: 'No key of your own encrypts images of the registry',
  severity: 'low',
  persona: 'strict',
  why: 'The provider encrypts them by a key that you can neither watch nor take away.',
  remediation:
    'Make the repository with a key of KMS (ECR), Key Vault (ACR) or Cloud KMS (Artifact Registry).',
  aliases: ['checkov:CKV_AWS_136'],
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html',
    'https://learn.microsoft.com/azure/container-registry/tutorial-customer-managed-keys',
    'https://cloud.google.com/artifact-registry/docs/cmek',
  ],

  *ecr(registry) {
    const field = ['encryptionConfiguration', 'encryptionType']
    yield* ecrRepositories(registry, field, ({ encryptionConfiguration }) =>
      encryptionConfiguration?.encryptionType?.startsWith('KMS') === true ? undefined : fault,
    )
  },
  *acr(registries) {
    yield* acrRegistries(registries, ['properties', 'encryption', 'status'], ({ properties }) =>
      properties?.encryption?.status?.toLowerCase() === 'enabled' ? undefined : fault,
    )
  },
  *artifactRegistry(registry) {
    yield* artifactRepositories(registry, ['kmsKeyName'], ({ kmsKeyName = '' }) =>
      kmsKeyName === '' ? fault : undefined,
    )
  },
})

const fault = 'has no key of your own'
