import {
  type Control,
  defineControl,
  derivedFrom,
  effectiveUser,
  podKinds,
  podName,
  type Resource,
  type Workload,
  workloadOf,
} from '#model'
import { isOwned } from '../workloads/controllers.ts'

export const sharedUserId: Control = defineControl({
  id: 'shared-user-id',
  title: 'Workloads of the cluster run with the same UID',
  severity: 'low',
  persona: 'strict',
  why: 'On a volume that both mount, or on the node once one of them is out, each owns the files of the other.',
  remediation: 'Give each workload a `runAsUser` of its own, or a user namespace with `hostUsers: false`.',
  aliases: ['kyverno:require-unique-uid-per-workload'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/'],
  on: 'workload',
  needs: { look: podKinds },
  applies({ resource, workload }) {
    if (isOwned(resource)) return 'its controller is looked at'
    if (workload.userNamespace) return 'the numbers of a user namespace are its own'
    return usersOf(workload).length > 0 || 'the image decides with what number it runs'
  },
  *check({ resource, workload, look }) {
    const indexes = podKinds.map((kind) => derivedFrom(look.all(kind), byUser))
    for (const user of usersOf(workload)) {
      const other = indexes.flatMap((index) => index.get(user) ?? []).find(({ id }) => id !== resource.id)
      if (other === undefined) continue
      yield {
        at: ['securityContext', 'runAsUser'],
        message: `${podName(workload)} runs with UID \`${user}\`, as does \`${other.name}\``,
        related: [{ message: 'runs with it too', resource: other }],
      }
      return
    }
  },
})

/** The numbers that a manifest gives to containers; root has a control of its own. */
function usersOf(workload: Workload): number[] {
  return workload.containers.flatMap(({ spec }) => effectiveUser(workload, spec) || [])
}

/** The first two resources with each number: one of them is another than the one that asks. */
function byUser(resources: readonly Resource<object>[]): ReadonlyMap<number, readonly Resource<object>[]> {
  const index = new Map<number, readonly Resource<object>[]>()
  for (const resource of resources) {
    const workload = isOwned(resource) ? undefined : workloadOf(resource as Resource)
    if (workload === undefined || workload.userNamespace) continue
    for (const user of new Set(usersOf(workload))) {
      const known = index.get(user) ?? []
      if (known.length < 2) index.set(user, [...known, resource])
    }
  }
  return index
}
