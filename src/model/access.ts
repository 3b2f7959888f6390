import type { ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding } from '#schema'
import type { Resource } from './resource.ts'

/** Who asks, as Kubernetes names them; service accounts lie in a namespace. */
export interface SubjectName {
  readonly kind: 'User' | 'Group' | 'ServiceAccount'
  readonly name: string
  readonly namespace?: string
}

/** One request as RBAC sees it; `resource` holds no subresource, `namespace` is '' for the whole cluster. */
export type AccessRequest =
  | {
      readonly verb: string
      readonly apiGroup: string
      readonly resource: string
      readonly subresource?: string
      readonly namespace: string
      /** Absent for a request that names no object. */
      readonly name?: string
    }
  | { readonly verb: string; readonly path: string }

type AnyRole = Resource<Role | ClusterRole>
type AnyBinding = Resource<RoleBinding | ClusterRoleBinding>

/** Rules that a binding gives to a subject. */
export interface Permission {
  readonly rules: readonly PolicyRule[]
  readonly binding: AnyBinding
  /** Index of the subject, in the binding, by which it holds. */
  readonly index: number
  readonly everywhere: boolean
}

/** A subject with its effective permissions. */
export interface Subject extends SubjectName {
  /** `service account `shop/web``: how messages name it. */
  readonly title: string
  /** Its own, and those of the groups that Kubernetes puts it in. */
  readonly permissions: readonly Permission[]
  /** Bindings that name it, whose roles are not in sight. */
  readonly unresolved: readonly AnyBinding[]
  /** Bindings that name it itself, and no group it is in. */
  readonly named: readonly AnyBinding[]
  /** The permission that allows a request; undefined where none does. */
  may(request: AccessRequest): Permission | undefined
}

/** Where a role's rules hold for somebody, and the binding that says so. */
export type Reach =
  | { readonly of: 'cluster' | 'namespace'; readonly binding: AnyBinding }
  | { readonly of: 'nobody' }

/** Somebody who holds a role, and the binding that says so. */
export interface Holder {
  readonly subject: SubjectName
  readonly binding: AnyBinding
  /** Index of the subject in the binding. */
  readonly index: number
}

/** Offered when a control's `needs.look` names the kinds of RBAC. */
export interface AccessLook {
  /** The rules that a binding grants, those of aggregated ClusterRoles among them; undefined where its role is not in sight. */
  granted(binding: AnyBinding): readonly PolicyRule[] | undefined
  /** The widest reach of a role: by bindings to it, or to a ClusterRole that aggregates it. */
  reach(role: AnyRole): Reach
  /** The same by what binds in one namespace; undefined of a role that is bound in others only. */
  reachWithin(role: AnyRole, namespace: string): Reach | undefined
  /** Who holds a role, by bindings to it or to a ClusterRole that aggregates it. */
  holders(role: AnyRole): readonly Holder[]
  /** A subject with what it may do. */
  subject(name: SubjectName): Subject
}
