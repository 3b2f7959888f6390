import { qualifiedName, type Resource, type SubjectName } from '#model'
import type { ClusterRoleBinding, PolicyRule, RoleBinding } from '#schema'
import { subjectOf } from '#access'
import type { EvidenceLook } from './look.ts'
import type { Query } from './query.ts'

type Binding = Resource<RoleBinding | ClusterRoleBinding>

const kinds = ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'] as const

/** Of every Secret or some, by name or by list; the components of Kubernetes aside, which have to. */
export const secretReaders: Query = {
  of: 'subject',
  kinds,
  items: (look) =>
    named(look, (binding) => (look.granted(binding) ?? []).some(readsSecrets))
      .filter((one) => !isComponent(one))
      .map(({ subject }) => titleOf(subject)),
}

/** By bindings of the whole cluster, and the group that needs none. */
export const clusterAdministrators: Query = {
  of: 'subject',
  kinds,
  items: (look) => [
    'Group system:masters',
    ...named(
      look,
      (binding) =>
        binding.kind === 'ClusterRoleBinding' && (look.granted(binding) ?? []).some(allowsEverything),
    ).map(({ subject }) => titleOf(subject)),
  ],
}

/** Who signs in from outside: each is to come from where people are known. */
export const people: Query = {
  of: 'user or group',
  kinds: ['ClusterRoleBinding', 'RoleBinding'],
  items: (look) =>
    named(look, () => true)
      .filter(({ subject: { kind, name } }) => kind !== 'ServiceAccount' && !name.startsWith('system:'))
      .map(({ subject }) => titleOf(subject)),
}

/** Whoever uses them is outside the cluster, or nobody is. */
export const accountsWithoutWorkload: Query = {
  of: 'service account',
  kinds: ['ClusterRoleBinding', 'RoleBinding', 'Pod'],
  items: (look) => {
    const working = new Set(
      look.allWorkloads.map(({ namespace, serviceAccountName }) => `${namespace}/${serviceAccountName}`),
    )
    return named(look, () => true)
      .filter((one) => one.subject.kind === 'ServiceAccount' && !isComponent(one))
      .map(({ subject }) => qualified(subject))
      .filter((account) => !working.has(account))
  },
}

interface Named {
  readonly subject: SubjectName
  readonly binding: Binding
}

/** Who is named by bindings that `wanted` holds of. */
function named(look: EvidenceLook, wanted: (binding: Binding) => boolean): Named[] {
  const all: readonly Binding[] = [...look.all('ClusterRoleBinding'), ...look.all('RoleBinding')]
  return all.filter(wanted).flatMap((binding) =>
    (binding.object.subjects ?? []).flatMap((one): Named[] => {
      const subject = subjectOf(one, binding)
      return subject === undefined ? [] : [{ subject, binding }]
    }),
  )
}

function readsSecrets({ verbs = [], apiGroups = [], resources = [] }: PolicyRule): boolean {
  return (
    verbs.some((verb) => ['*', 'get', 'list', 'watch'].includes(verb)) &&
    apiGroups.some((group) => group === '' || group === '*') &&
    resources.some((resource) => resource === 'secrets' || resource === '*')
  )
}

function allowsEverything({ verbs = [], apiGroups = [], resources = [] }: PolicyRule): boolean {
  return [verbs, apiGroups, resources].every((list) => list.includes('*'))
}

/** What Kubernetes or its platform binds to a part of itself. */
function isComponent({
  subject: { kind, name, namespace },
  binding: { installedBy, labels },
}: Named): boolean {
  const isShipped = installedBy !== undefined || labels['kubernetes.io/bootstrapping'] === 'rbac-defaults'
  return isShipped && (kind === 'ServiceAccount' ? namespace === 'kube-system' : name.startsWith('system:'))
}

function titleOf(subject: SubjectName): string {
  return `${subject.kind} ${qualified(subject)}`
}

function qualified({ namespace, name }: SubjectName): string {
  return qualifiedName({ namespace, name })
}
