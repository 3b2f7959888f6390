import { type Control, defineControl, notEvaluated, type Severity } from '#model'
import type { PolicyRule } from '#schema'
import { type Account, accountOf } from './binding/accounts.ts'
import { subjectName, subjectsOf } from './binding/subjects.ts'
import { allows, grants, type Power } from './role/rules.ts'
import { notShipped } from './role/shipped.ts'

export const crossNamespaceGrant: Control = defineControl({
  id: 'cross-namespace-grant',
  title: 'Service account may write, read Secrets or run commands outside its namespace',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever takes a pod of the account, or may create one in its namespace, is in the other namespace as well: the border between them is gone.',
  remediation:
    'Give the work to an account of the namespace it is done in, or add the pair to the parameter `allowed` (`ci/deployer=shop`, `ops/*=*`).',
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  on: 'binding',
  needs: { look: ['Role', 'ClusterRole'] },
  params: { allowed: [] as readonly string[] },
  applies: ({ resource }) => notShipped(resource),
  *check({ resource, binding, look, params }) {
    const outside = subjectsOf(binding).filter(([, subject]) => {
      const account = accountOf(subject, resource.namespace)
      return account !== undefined && account.namespace !== resource.namespace
    })
    if (outside.length === 0) return undefined
    if (resource.kind === 'RoleBinding' && resource.namespace === undefined)
      return notEvaluated('not-applied', 'the namespace of the binding is chosen when it is applied')
    const rules = look.granted(resource)
    if (rules === undefined) return notEvaluated('not-in-files')
    const right = strongest(rules)
    if (right === undefined) return undefined
    for (const [index, subject] of outside) {
      const account = accountOf(subject, resource.namespace)!
      if (params.allowed.some((pair) => permits(pair, account, resource.namespace))) continue
      yield {
        at: ['subjects', index],
        message: `${subjectName(subject)} may ${right.does} ${placeName(resource.namespace)}`,
        severity: right.severity,
        evidence: [{ at: ['roleRef', 'name'], value: binding.roleRef?.name }],
      }
    }
    return undefined
  },
})

function placeName(namespace: string | undefined): string {
  return namespace === undefined ? 'in every namespace' : `in namespace \`${namespace}\``
}

/** `ci/deployer=shop`: who, and where; `*` stands for every account of the namespace, and for every namespace. */
function permits(pair: string, { namespace, name }: Account, target: string | undefined): boolean {
  const [from, to] = pair.split('=')
  return (from === `${namespace}/${name}` || from === `${namespace}/*`) && (to === '*' || to === target)
}

interface Right {
  readonly does: string
  readonly severity: Severity
  isIn(rule: PolicyRule): boolean
}

const exec: Power = { groups: [''], resources: ['pods/exec', 'pods/attach'], verbs: ['create'] }
const readSecrets: Power = { groups: [''], resources: ['secrets'], verbs: ['get', 'list', 'watch'] }

/** From the strongest to the weakest. */
const rights: readonly Right[] = [
  { does: 'run commands in pods', severity: 'medium', isIn: (rule) => grants(rule, exec) },
  { does: 'read Secrets', severity: 'medium', isIn: (rule) => grants(rule, readSecrets) },
  { does: 'write', severity: 'low', isIn: writes },
]

function strongest(rules: readonly PolicyRule[]): Right | undefined {
  return rights.find(({ isIn }) => rules.some(isIn))
}

/** Asking whether somebody may, telling what happened and electing a leader change nothing that runs. */
const harmlessGroups: ReadonlySet<string> = new Set([
  'authentication.k8s.io',
  'authorization.k8s.io',
  'coordination.k8s.io',
  'events.k8s.io',
])

function writes(rule: PolicyRule): boolean {
  const { apiGroups = [], resources = [], verbs } = rule
  return (
    allows(verbs, ['create', 'update', 'patch', 'delete', 'deletecollection']) &&
    apiGroups.some((group) => !harmlessGroups.has(group)) &&
    resources.some((resource) => resource !== 'events')
  )
}
