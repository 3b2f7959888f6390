import type { KubernetesObject } from '#model'
import { type ApiResource, apiVersionOf } from '../discovery/api-resource.ts'
import { secretOutline } from './secret-outline.ts'
import { withoutManagedFields } from './without-noise.ts'

/** What is read of which objects. */
export interface Selection<T> {
  readonly resource: Pick<ApiResource, 'group' | 'version' | 'plural' | 'kind'>
  /** All namespaces where not given. */
  readonly namespace?: string | undefined
  readonly labelSelector?: string | undefined
  readonly fieldSelector?: string | undefined
  /** What is kept of an object, made as soon as it is read; undefined leaves it out. */
  readonly project: (object: KubernetesObject) => T | undefined
  /** Hands over what Secrets keep; without it only their keys go further. */
  readonly readSecrets?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** What is done to each object read: its identity is put back, which lists leave out, and what nobody may see goes. */
export function reading<T>({
  resource,
  project,
  readSecrets = false,
}: Pick<Selection<T>, 'resource' | 'project' | 'readSecrets'>): (object: KubernetesObject) => T | undefined {
  const identity = { apiVersion: apiVersionOf(resource), kind: resource.kind }
  const isSecret = resource.group === '' && resource.plural === 'secrets' && !readSecrets
  return (object) => {
    const whole = { ...identity, ...withoutManagedFields(object) }
    return project(isSecret ? secretOutline(whole) : whole)
  }
}
