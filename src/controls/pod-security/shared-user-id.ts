import {
  type Control,
  defineControl,
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
    const users = usersOf(workload)
    const found = podKinds
      .values()
      .flatMap((kind) => look.all(kind))
      .map((other) => ({ other, user: commonUser(users, resource, other) }))
      .find(({ user }) => user !== undefined)
    if (found === undefined) return
    yield {
      at: ['securityContext', 'runAsUser'],
      message: `${podName(workload)} runs with UID \`${found.user}\`, as does \`${found.other.name}\``,
      related: [{ message: 'runs with it too', resource: found.other }],
    }
  },
})

/** The numbers that a manifest gives to containers; root has a control of its own. */
function usersOf(workload: Workload): number[] {
  return workload.containers.flatMap(({ spec }) => effectiveUser(workload, spec) || [])
}

function commonUser(
  users: readonly number[],
  resource: Resource,
  other: Resource<object>,
): number | undefined {
  if (other.id === resource.id || isOwned(other)) return undefined
  const workload = workloadOf(other as Resource)
  if (workload === undefined || workload.userNamespace) return undefined
  const taken = usersOf(workload)
  return users.find((user) => taken.includes(user))
}
