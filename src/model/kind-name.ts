import type { Kind, KindTypes } from '#schema'
import type { KubernetesObject } from './resource.ts'

/**
 * A kind as an inventory keys it: Kubernetes' own by name, another one as `group/Kind` (`route.openshift.io/Route`), and
 * so is one that Kubernetes no longer has.
 */
export type KindName = Kind | `${string}.${string}/${string}` | `${'policy' | 'extensions'}/PodSecurityPolicy`

/** What is known of the objects of a kind; the fields of a custom resource may have any type. */
export type ObjectOf<K extends KindName> = K extends Kind ? KindTypes[K] : KubernetesObject
