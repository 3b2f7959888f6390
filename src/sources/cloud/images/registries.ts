import { parseImage } from '#model'

/** A repository of Amazon ECR. */
export interface EcrPlace {
  readonly account: string
  readonly region: string
  readonly repository: string
}

/** A repository of Artifact Registry. */
export interface ArtifactPlace {
  readonly project: string
  readonly location: string
  readonly repository: string
}

/** Where images come from, as far as a cloud that is read keeps them. */
export interface UsedRegistries {
  readonly ecr: readonly EcrPlace[]
  /** Hosts. */
  readonly acr: readonly string[]
  readonly artifactRegistry: readonly ArtifactPlace[]
}

const ecrHost =
  /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z]{2,4}(?:-[a-z]+)+-\d{1,2})\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/
const acrHost = /^[a-z0-9-]+\.azurecr\.(?:io|us|cn)$/
const artifactHost = /^([a-z0-9-]+)-docker\.pkg\.dev$/

export function registriesOf(images: readonly string[]): UsedRegistries {
  const used = {
    ecr: new Map<string, EcrPlace>(),
    acr: new Set<string>(),
    google: new Map<string, ArtifactPlace>(),
  }
  for (const text of new Set(images)) {
    const { registry = '', repository = '' } = parseImage(text) ?? {}
    const [, account, region] = ecrHost.exec(registry) ?? []
    if (region !== undefined)
      used.ecr.set(`${registry}/${repository}`, { account: account!, region, repository })
    if (acrHost.test(registry)) used.acr.add(registry)
    const [, location] = artifactHost.exec(registry) ?? []
    const place = location === undefined ? undefined : artifactPlace(location, repository)
    if (place !== undefined) used.google.set(Object.values(place).join('/'), place)
  }
  return { ecr: [...used.ecr.values()], acr: [...used.acr], artifactRegistry: [...used.google.values()] }
}

function artifactPlace(location: string, path: string): ArtifactPlace | undefined {
  const isOfDomain = /^[a-z0-9-]+\.[a-z0-9.-]+\//.test(path)
  const [first = '', second = '', third = '', ...more] = path.split('/')
  const [project, repository, image] = isOfDomain
    ? [`${first}:${second}`, third, more[0]]
    : [first, second, third]
  if (!repository || !image || !/^[a-z][a-z0-9-]*$/.test(repository)) return undefined
  return { project, location, repository }
}
