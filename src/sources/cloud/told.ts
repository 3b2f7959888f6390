import type { AuditLogSink, CloudPermissions, ContainerRegistry, FactName, FactTypes } from '#model'
import type { Answer } from './ask/answer.ts'
import type { CloudPlatform } from './which/cloud-cluster.ts'

/** What a provider tells, by fact: the value, or why there is none. */
export interface CloudTold {
  readonly answers: {
    readonly [P in CloudPlatform as `${P}-cluster`]?: Answer<FactTypes[`${P}-cluster`]>
  } & {
    readonly 'container-registry': Answer<ContainerRegistry>
    readonly 'cloud-permissions': Answer<CloudPermissions>
    readonly 'audit-log-sinks': Answer<readonly AuditLogSink[]>
  }
  /** Registries that images come from and that are not read. */
  readonly passedBy: readonly string[]
}

/** Names of the facts that only the provider of a platform tells. */
export function cloudFactNames(platform: CloudPlatform): readonly FactName[] {
  return [`${platform}-cluster`, 'container-registry', 'cloud-permissions', 'audit-log-sinks']
}

/** The registry where some of the images come from one that is read or none from any, else why nothing is known. */
export function registryUnlessElsewhere(passedBy: readonly string[]): Answer<ContainerRegistry> {
  if (passedBy.length === 0) return { value: {} }
  const places = passedBy.map((place) => `\`${place}\``).join(', ')
  return {
    unread: {
      code: 'left-out',
      message: `images come from ${places}, and only registries beside the cluster are read`,
    },
  }
}
