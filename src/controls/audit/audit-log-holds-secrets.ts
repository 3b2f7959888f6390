import { type Control, defineControl } from '#model'
import { type Level, levelsOf, type Request } from './policy/rules.ts'

/** Requests whose body or answer is a credential, and the levels that write it down. */
const revealing: readonly (Request & { readonly levels: readonly Level[] })[] = [
  { group: '', resource: 'secrets', verb: 'create', levels: ['Request', 'RequestResponse'] },
  { group: '', resource: 'secrets', verb: 'update', levels: ['Request', 'RequestResponse'] },
  { group: '', resource: 'secrets', verb: 'patch', levels: ['Request', 'RequestResponse'] },
  { group: '', resource: 'secrets', verb: 'get', levels: ['RequestResponse'] },
  { group: '', resource: 'secrets', verb: 'list', levels: ['RequestResponse'] },
  { group: '', resource: 'serviceaccounts/token', verb: 'create', levels: ['RequestResponse'] },
  {
    group: 'authentication.k8s.io',
    resource: 'tokenreviews',
    verb: 'create',
    levels: ['Request', 'RequestResponse'],
  },
]

export const auditLogHoldsSecrets: Control = defineControl({
  id: 'audit-log-holds-secrets',
  title: 'Audit log holds secrets in plain text',
  severity: 'medium',
  why: 'Whoever may read the log, wherever it is sent, reads the secrets and tokens in it.',
  remediation:
    'Log secrets, token requests and token reviews at `Metadata`, by a rule that stands before the others.',
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'],
  on: 'cluster',
  needs: { facts: ['audit-policy'] },
  *check({ facts }) {
    const logged = revealing.filter(({ levels, ...request }) => {
      const { some, others } = levelsOf(facts['audit-policy'], request)
      return [...some, others].some((level) => levels.includes(level))
    })
    if (logged.length === 0) return
    const resources = [...new Set(logged.map(({ resource }) => `\`${resource}\``))]
    yield { at: [], message: `audit policy logs the contents of ${resources.join(', ')}` }
  },
})
