import type { Resource } from '#model'
import type { ClusterRole, ClusterRoleBinding, Role, RoleBinding } from '#schema'

export type AnyRole = Resource<Role | ClusterRole>

export type AnyBinding = Resource<RoleBinding | ClusterRoleBinding>
