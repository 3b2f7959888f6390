import type { ArtifactRegistry, EcrRegistry } from '#model'

/** Repositories of Amazon ECR whose images nobody scans: neither the repository nor a rule of the registry does. */
export function unscannedInEcr({ repositories, scanningConfiguration }: EcrRegistry): string[] {
  const filters = (scanningConfiguration?.rules ?? [])
    .filter(({ scanFrequency }) => scanFrequency === 'SCAN_ON_PUSH' || scanFrequency === 'CONTINUOUS_SCAN')
    .flatMap(({ repositoryFilters = [] }) => repositoryFilters.map(({ filter = '' }) => filter))
  return repositories
    .filter(({ imageScanningConfiguration }) => imageScanningConfiguration?.scanOnPush !== true)
    .map(({ repositoryName = '?' }) => repositoryName)
    .filter((name) => !filters.some((filter) => matches(name, filter)))
}

/** Repositories of images in Artifact Registry that scan none, whatever the project does. */
export function unscannedInArtifactRegistry({ repositories }: ArtifactRegistry): string[] {
  return repositories
    .filter(
      ({ format, vulnerabilityScanningConfig: scanning }) =>
        format === 'DOCKER' && scanning?.enablementState === 'DISABLED',
    )
    .map(({ name = '?' }) => name)
}

/** `*` stands for any text, as in the filters of ECR. */
function matches(name: string, filter: string): boolean {
  const parts = filter.split('*')
  if (parts.length === 1) return name === filter
  let rest = name
  for (const [index, part] of parts.entries()) {
    const at = index === parts.length - 1 ? rest.length - part.length : rest.indexOf(part)
    if (at < 0 || (index === 0 && at !== 0) || !rest.startsWith(part, at)) return false
    rest = rest.slice(at + part.length)
  }
  return true
}
