import { type Control, defineControl } from '#model'
import { pathFrom } from './escalation/path.ts'
import { takeover } from './escalation/steps.ts'

export const escalationPath: Control = defineControl({
  id: 'escalation-path',
  title: 'Rights in one namespace lead to the cluster',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever may create pods or tokens in a namespace has the roles of every account in it, and may go on from there.',
  remediation:
    'Move the strong account into a namespace in which nobody else creates pods, or give it less; take the first step from the subject.',
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'],
  on: 'subject',
  needs: { look: ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding', 'ServiceAccount'] },
  applies({ subject }) {
    if (subject.named.length === 0) return 'no binding names it'
    if (subject.kind !== 'ServiceAccount' && subject.name.startsWith('system:'))
      return 'a part of Kubernetes uses it'
    if (subject.namespace === 'kube-system') return 'what runs there holds the cluster already'
    return takeover(subject) === undefined || 'it takes over the cluster by itself'
  },
  *check({ subject, look }) {
    const path = pathFrom(subject, look)
    if (path === undefined) return
    const hops = path.map(({ does, to }, index) => `${index === 0 ? '' : 'which '}${does} ${to.title}`)
    const end = path.at(-1)!.to
    yield {
      at: [],
      message: `${subject.title} ${hops.join(', ')}, which ${takeover(end)}`,
      discriminator: `${subject.title}/${end.title}`,
      related: end.named.map((resource) => ({
        message: `what ${end.title} holds`,
        resource,
        at: ['roleRef'],
        subject: {
          kind: end.kind,
          name: end.name,
          ...(end.namespace !== undefined && { namespace: end.namespace }),
        },
      })),
    }
  },
})
