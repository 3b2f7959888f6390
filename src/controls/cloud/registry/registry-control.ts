import type { AcrRegistry, ArtifactRegistry, Control, ControlProse, EcrRegistry, FactTypes } from '#model'
import { problemsOf, type Reading } from '../cluster/reading.ts'

interface Readers {
  readonly ecr?: (registry: EcrRegistry) => Reading
  readonly acr?: (registries: readonly AcrRegistry[]) => Reading
  readonly artifactRegistry?: (registry: ArtifactRegistry) => Reading
}

interface RegistryContext {
  /** Asked for what applies before what it needs: it may be missing. */
  readonly facts: Partial<Pick<FactTypes, 'container-registry'>>
}

/** A control over the settings of registries; it applies where one of the kinds that it has a reader for was described. */
export function defineRegistryControl(definition: ControlProse & Readers): Control {
  const { ecr, acr, artifactRegistry } = definition
  return {
    ...definition,
    on: 'cluster',
    kinds: [],
    needs: { facts: ['container-registry'] },
    params: {},
    applies({ facts }: RegistryContext) {
      const described = facts['container-registry']
      if (described === undefined) return true
      const concerned = [
        ecr && described.ecr,
        acr && described.acr,
        artifactRegistry && described.artifactRegistry,
      ]
      return concerned.some((part) => part !== undefined) || 'none of the registries has such a setting'
    },
    *check({ facts }: RegistryContext) {
      const described = facts['container-registry']!
      const readings = [
        described.ecr && ecr?.(described.ecr),
        described.acr && acr?.(described.acr.registries),
        described.artifactRegistry && artifactRegistry?.(described.artifactRegistry),
      ]
      const gaps = []
      for (const reading of readings) {
        if (reading === undefined) continue
        const gap = yield* problemsOf('container-registry', described, reading)
        if (gap !== undefined) gaps.push(gap)
      }
      return gaps[0]
    },
  }
}
