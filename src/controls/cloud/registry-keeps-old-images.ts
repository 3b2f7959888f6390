import type { Control } from '#model'
import { unread } from './cluster/reading.ts'
import { defineRegistryControl } from './registry/registry-control.ts'
import { acrRegistries, artifactRepositories, ecrRepositories } from './registry/repositories.ts'

export const registryKeepsOldImages: Control = defineRegistryControl({
  id: 'registry-keeps-old-images',
  title: 'Registry keeps images for ever',
  severity: 'low',
  persona: 'hygiene',
  why: 'Old images with known flaws can still be deployed, and are paid for.',
  remediation:
    'Add a lifecycle policy (ECR), a retention policy (ACR) or a cleanup policy (Artifact Registry).',
  aliases: ['checkov:CKV_AZURE_167', 'prowler:ecr_repositories_lifecycle_policy_enabled'],
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
    'https://learn.microsoft.com/azure/container-registry/container-registry-retention-policy',
    'https://cloud.google.com/artifact-registry/docs/repositories/cleanup-policy',
  ],

  *ecr(registry) {
    const { lifecyclePolicies, unread: why } = registry
    if (lifecyclePolicies === undefined)
      return unread('the lifecycle policies of the repositories', why?.['lifecyclePolicies'])
    yield* ecrRepositories(registry, [], ({ repositoryName }) =>
      lifecyclePolicies[repositoryName] === undefined ? fault : undefined,
    )
    return undefined
  },
  *acr(registries) {
    yield* acrRegistries(
      registries,
      ['properties', 'policies', 'retentionPolicy', 'status'],
      ({ properties }) =>
        properties?.policies?.retentionPolicy?.status?.toLowerCase() === 'enabled' ? undefined : fault,
    )
  },
  *artifactRegistry(registry) {
    yield* artifactRepositories(registry, ['cleanupPolicies'], ({ cleanupPolicies = {} }) =>
      Object.keys(cleanupPolicies).length === 0 ? fault : undefined,
    )
  },
})

const fault = 'keeps images for ever'
