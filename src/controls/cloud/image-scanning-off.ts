import { type Control, type EcrRegistry } from '#model'
import { matchesAction } from './permissions/wildcard.ts'
import { defineRegistryControl } from './registry/registry-control.ts'
import { artifactRepositories, ecrRepositories } from './registry/repositories.ts'

export const imageScanningOff: Control = defineRegistryControl({
  id: 'image-scanning-off',
  title: 'Registry does not scan images for vulnerabilities',
  severity: 'medium',
  why: 'An image with a known flaw runs until somebody else finds it.',
  remediation:
    'Scan on push (ECR) or turn scanning on (Artifact Registry), or take the control off where another program scans.',
  aliases: [
    'kubescape:C-0221',
    'hardeneks:make_sure_inspector_is_enabled',
    'prowler:ecr_registry_scan_images_on_push_enabled',
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
    'https://cloud.google.com/artifact-analysis/docs/enable-container-scanning',
  ],

  *ecr(registry) {
    const rules = registry.scanningConfiguration?.rules ?? []
    yield* ecrRepositories(registry, ['imageScanningConfiguration', 'scanOnPush'], (repository) => {
      const isScanned =
        repository.imageScanningConfiguration?.scanOnPush === true ||
        rules.some((rule) => scans(rule, repository.repositoryName))
      return isScanned ? undefined : 'does not scan images on push'
    })
  },
  *artifactRegistry(registry) {
    yield* artifactRepositories(
      registry,
      ['vulnerabilityScanningConfig', 'enablementState'],
      ({ vulnerabilityScanningConfig }) =>
        vulnerabilityScanningConfig?.enablementState === 'SCANNING_DISABLED'
          ? 'does not scan images'
          : undefined,
    )
  },
})

type Rule = NonNullable<NonNullable<EcrRegistry['scanningConfiguration']>['rules']>[number]

/** A filter without `*` matches every name that holds it. */
function scans({ scanFrequency, repositoryFilters = [] }: Rule, name: string): boolean {
  if (scanFrequency !== 'SCAN_ON_PUSH' && scanFrequency !== 'CONTINUOUS_SCAN') return false
  return repositoryFilters.some(({ filter = '' }) =>
    filter.includes('*') ? matchesAction(filter, name) : name.includes(filter),
  )
}
