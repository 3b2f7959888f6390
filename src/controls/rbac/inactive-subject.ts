import { type Control, defineControl, type Subject } from '#model'

const day = 86_400_000

export const inactiveSubject: Control = defineControl({
  id: 'inactive-subject',
  title: 'Subject with permissions has not been seen for months',
  severity: 'low',
  persona: 'strict',
  why: 'Nobody would notice who else uses the credentials of an account that its owner does not use.',
  remediation:
    'Remove the bindings, or the account, unless it is for rare work; the parameter `exempt` names those.',
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'],
  on: 'subject',
  needs: {
    look: ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding', 'ServiceAccount'],
    facts: ['subject-activity'],
  },
  params: { days: 90, exempt: [] as readonly string[] },
  applies({ subject, facts, params }) {
    const activity = facts['subject-activity']
    if (subject.named.length === 0) return 'no binding names it'
    if (subject.kind === 'Group') return 'requests are logged by user'
    if (isKubernetesOwn(subject)) return 'a part of Kubernetes uses it'
    if (params.exempt.includes(userName(subject))) return 'it is exempt'
    const isLong =
      activity === undefined || Date.parse(activity.to) - Date.parse(activity.from) >= params.days * day
    return isLong || `the audit log that was read is shorter than ${params.days} days`
  },
  *check({ subject, facts, params }) {
    const { to, lastSeen } = facts['subject-activity']
    const seen = lastSeen[userName(subject)]
    const days = seen === undefined ? undefined : Math.floor((Date.parse(to) - Date.parse(seen)) / day)
    if (days !== undefined && days < params.days) return
    yield {
      at: [],
      message: `${subject.title} has ${days === undefined ? `made no request in ${params.days} days or more` : `made no request for ${days} days`}, and keeps its roles`,
      severity: subject.permissions.some(isPowerful) ? 'medium' : 'low',
      discriminator: userName(subject),
      related: subject.named.map((resource) => ({
        message: 'bound here',
        resource,
        at: ['subjects'],
        subject: {
          kind: subject.kind,
          name: subject.name,
          ...(subject.namespace !== undefined && { namespace: subject.namespace }),
        },
      })),
    }
  },
})

/** The name by which the API server logs a subject. */
function userName({ kind, name, namespace = '' }: Subject): string {
  return kind === 'ServiceAccount' ? `system:serviceaccount:${namespace}:${name}` : name
}

function isKubernetesOwn({ kind, name, namespace = '' }: Subject): boolean {
  return kind === 'ServiceAccount'
    ? /^kube-(?:system|public|node-lease)$/.test(namespace)
    : name.startsWith('system:')
}

/** Rules that change something, or read Secrets. */
function isPowerful({ rules }: Subject['permissions'][number]): boolean {
  return rules.some(
    ({ verbs = [], resources = [] }) =>
      verbs.some((verb) => !/^(?:get|list|watch)$/.test(verb)) ||
      resources.some((name) => name === '*' || name === 'secrets'),
  )
}
