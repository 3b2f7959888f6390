import type { ClusterRole, ClusterRoleBinding, Kind, Namespace, Role, RoleBinding, Service } from '#schema'
import type { Subject } from './access.ts'
import type { KindName, ObjectOf } from './kind-name.ts'
import type { Resource } from './resource.ts'
import type { AnyContainer, ContainerRole, Workload } from './workload.ts'

/** What a check is handed, by the control's `on`. Paths that a check yields start where `at` says. */
export interface ScopeContexts<K extends KindName> {
  /** Every init, sidecar, ordinary and ephemeral container of every workload; `at` starts at the container. */
  readonly container: {
    readonly container: AnyContainer
    readonly role: ContainerRole
    readonly workload: Workload
    readonly resource: Resource
  }
  /** Every resource with a pod spec; `at` starts at the pod spec. */
  readonly workload: { readonly workload: Workload; readonly resource: Resource }
  /** Every resource of the control's `kinds`; `at` starts at the object. */
  readonly resource: { readonly resource: Resource<ObjectOf<K>>; readonly object: ObjectOf<K> }
  readonly role: { readonly resource: Resource<Role | ClusterRole>; readonly role: Role | ClusterRole }
  readonly binding: {
    readonly resource: Resource<RoleBinding | ClusterRoleBinding>
    readonly binding: RoleBinding | ClusterRoleBinding
  }
  /**
   * Every service account, and every user and group that a binding names; `resource` is the ServiceAccount, or the first binding
   * that names the subject. `at` starts at what names it there.
   */
  readonly subject: { readonly subject: Subject; readonly resource: Resource }
  readonly namespace: { readonly resource: Resource<Namespace>; readonly namespace: Namespace }
  readonly service: { readonly resource: Resource<Service>; readonly service: Service }
  /** The target as a whole, once. */
  readonly cluster: object
}

export type Scope = keyof ScopeContexts<Kind>

/** Kinds that a scope other than `resource`, `container` and `workload` reads. */
export const scopeKinds: Readonly<Partial<Record<Scope, readonly Kind[]>>> = {
  role: ['Role', 'ClusterRole'],
  binding: ['RoleBinding', 'ClusterRoleBinding'],
  subject: ['ServiceAccount', 'RoleBinding', 'ClusterRoleBinding'],
  namespace: ['Namespace'],
  service: ['Service'],
}
