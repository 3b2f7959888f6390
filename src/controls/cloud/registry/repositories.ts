import type {
  AcrRegistry,
  ArtifactRegistry,
  ArtifactRepository,
  EcrRegistry,
  EcrRepository,
  Path,
} from '#model'
import type { Reading } from '../cluster/reading.ts'

/** What is wrong with a registry or repository, after its name; undefined where nothing is. */
type Judgement<T> = (judged: T) => string | undefined

/** One problem for every repository of ECR that a judgement finds fault with; `field` starts at the repository. */
export function* ecrRepositories(
  { repositories }: EcrRegistry,
  field: Path,
  judge: Judgement<EcrRepository & { readonly repositoryName: string }>,
): Reading {
  for (const [index, repository] of repositories.entries()) {
    const { repositoryName = String(index) } = repository
    const fault = judge({ ...repository, repositoryName })
    if (fault === undefined) continue
    yield {
      at: ['ecr', 'repositories', index, ...field],
      name: `ecr/${repositoryName}`,
      message: `repository \`${repositoryName}\` ${fault}`,
    }
  }
}

/** One problem for every registry of ACR that a judgement finds fault with; `field` starts at the registry. */
export function* acrRegistries(
  registries: readonly AcrRegistry[],
  field: Path,
  judge: Judgement<AcrRegistry>,
): Reading {
  for (const [index, registry] of registries.entries()) {
    const fault = judge(registry)
    const name = registry.name ?? String(index)
    const at = ['acr', 'registries', index, ...field]
    if (fault !== undefined) yield { at, name: `acr/${name}`, message: `registry \`${name}\` ${fault}` }
  }
}

/** One problem for every repository for images in Artifact Registry; `field` starts at the repository. */
export function* artifactRepositories(
  { repositories }: ArtifactRegistry,
  field: Path,
  judge: Judgement<ArtifactRepository>,
): Reading {
  for (const [index, repository] of repositories.entries()) {
    if ((repository.format ?? 'DOCKER') !== 'DOCKER') continue
    const fault = judge(repository)
    const name = repository.name ?? String(index)
    const at = ['artifactRegistry', 'repositories', index, ...field]
    if (fault !== undefined) yield { at, name: `google/${name}`, message: `repository \`${name}\` ${fault}` }
  }
}
