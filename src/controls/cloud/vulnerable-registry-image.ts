import type { Control } from '#model'
import { unread } from './cluster/reading.ts'
import { defineRegistryControl } from './registry/registry-control.ts'
import { ecrRepositories } from './registry/repositories.ts'

export const vulnerableRegistryImage: Control = defineRegistryControl({
  id: 'vulnerable-registry-image',
  title: 'Newest image of a repository has critical vulnerabilities',
  severity: 'high',
  why: 'The registry knows of flaws that are easy to use and lead far, and the image is the one that is deployed next.',
  remediation: 'Build the image again on a newer base, and remove the old one.',
  aliases: ['prowler:ecr_repositories_scan_vulnerabilities_in_latest_image'],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html'],

  *ecr(registry) {
    const { latestImages, unread: why } = registry
    if (latestImages === undefined) return unread('the images of the repositories', why?.['latestImages'])
    yield* ecrRepositories(registry, [], ({ repositoryName }) => {
      const image = latestImages[repositoryName]
      const count = image?.imageScanFindingsSummary?.findingSeverityCounts?.['CRITICAL'] ?? 0
      return count === 0 ? undefined : `has ${count} critical vulnerabilities in its newest image`
    })
    return undefined
  },
})
