import { type Control, defineControl, defineFieldControl, notEvaluated } from '#model'

const prose = { title: 'A title', severity: 'medium', why: 'Because.', remediation: 'Mend it.' } as const

/** On containers, by one field. */
export const privileged: Control = defineFieldControl({
  ...prose,
  id: 'privileged',
  on: 'container',
  field: ['securityContext', 'privileged'],
  absent: 'pass',
  forbid: [true],
  safety: 'unsafe',
  says: () => 'runs privileged',
})

/** Joins by name; cannot tell where the account is not among the files. */
export const danglingAccount: Control = defineControl({
  ...prose,
  id: 'dangling-account',
  on: 'workload',
  needs: { look: ['ServiceAccount'] },
  *check({ workload, look }) {
    const account = look.byName('ServiceAccount', workload.namespace, workload.serviceAccountName)
    if (account === 'unknown') return notEvaluated('not-in-files')
    if (account === 'missing')
      yield { at: ['serviceAccountName'], message: 'the service account does not exist' }
    return undefined
  },
})

/** Joins by selection within a namespace. */
export const lonelyService: Control = defineControl({
  ...prose,
  id: 'lonely-service',
  on: 'service',
  needs: { look: ['Pod'] },
  *check({ resource, look }) {
    if (look.inNamespace('Pod', resource.namespace).length === 0)
      yield { at: ['spec'], message: 'selects nothing' }
  },
})

/** On the target as a whole. */
export const noNamespaces: Control = defineControl({
  ...prose,
  id: 'no-namespaces',
  on: 'cluster',
  needs: { look: ['Namespace'] },
  *check({ look }) {
    if (look.all('Namespace').length === 0) yield { at: [], message: 'there are no namespaces' }
  },
})

/** Needs a fact that files never carry. */
export const anonymousAccess: Control = defineControl({
  ...prose,
  id: 'anonymous-access',
  on: 'cluster',
  needs: { facts: ['api-server-flags'] },
  *check({ facts }) {
    if (facts['api-server-flags']['anonymous-auth'] !== 'false') yield { at: [], message: 'anyone may ask' }
  },
})

/** Always throws, as a defect would. */
export const broken: Control = defineControl({
  ...prose,
  id: 'broken',
  on: 'workload',
  // oxlint-disable-next-line require-yield -- a defect yields nothing
  *check() {
    throw new Error('out of luck')
  },
})

/** On every service account, and every other subject that a binding names. */
export const secretReader: Control = defineControl({
  ...prose,
  id: 'secret-reader',
  on: 'subject',
  needs: { look: ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'] },
  *check({ subject }) {
    const request = { verb: 'get', apiGroup: '', resource: 'secrets', namespace: 'a' } as const
    if (subject.may(request)) yield { at: [], message: `${subject.title} reads Secrets` }
  },
})
