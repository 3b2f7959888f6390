import type { Control } from '#model'
import { defineRegistryControl } from './registry/registry-control.ts'
import { artifactRepositories, ecrRepositories } from './registry/repositories.ts'

export const mutableImageTags: Control = defineRegistryControl({
  id: 'mutable-image-tags',
  title: 'Tags of the registry can be moved',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever may push replaces the image behind a tag that was tested, and nothing that is deployed shows it.',
  remediation: 'Make tags immutable.',
  aliases: [
    'checkov:CKV_AWS_51',
    'hardeneks:use_immutable_tags_with_ecr',
    'prowler:ecr_repositories_tag_immutability',
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
    'https://cloud.google.com/artifact-registry/docs/docker/store-docker-container-images',
  ],

  *ecr(registry) {
    yield* ecrRepositories(registry, ['imageTagMutability'], ({ imageTagMutability = 'MUTABLE' }) =>
      imageTagMutability.startsWith('IMMUTABLE') ? undefined : fault,
    )
  },
  *artifactRegistry(registry) {
    yield* artifactRepositories(registry, ['dockerConfig', 'immutableTags'], ({ dockerConfig }) =>
      dockerConfig?.immutableTags === true ? undefined : fault,
    )
  },
})

const fault = 'lets tags be moved to other images'
