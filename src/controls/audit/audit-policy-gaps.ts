import { type Control, defineControl } from '#model'
import { levelsOf, type Request } from './policy/rules.ts'

const writes = ['create', 'update', 'patch', 'delete']

/** What nobody should do without a trace: reading secrets, entering pods, minting tokens, changing what runs and who may. */
const watched: readonly Omit<Request & { readonly verbs: readonly string[] }, 'verb'>[] = [
  { group: '', resource: 'secrets', verbs: ['get', 'list', ...writes] },
  { group: '', resource: 'configmaps', verbs: writes },
  { group: '', resource: 'serviceaccounts/token', verbs: ['create'] },
  { group: 'authentication.k8s.io', resource: 'tokenreviews', verbs: ['create'] },
  { group: '', resource: 'pods/exec', verbs: ['get', 'create'] },
  { group: '', resource: 'pods/attach', verbs: ['get', 'create'] },
  { group: '', resource: 'pods/portforward', verbs: ['get', 'create'] },
  { group: '', resource: 'pods/proxy', verbs: ['get', 'create'] },
  { group: '', resource: 'services/proxy', verbs: ['get', 'create'] },
  { group: '', resource: 'pods', verbs: writes },
  { group: 'apps', resource: 'deployments', verbs: writes },
  { group: 'rbac.authorization.k8s.io', resource: 'roles', verbs: writes },
  { group: 'rbac.authorization.k8s.io', resource: 'rolebindings', verbs: writes },
  { group: 'rbac.authorization.k8s.io', resource: 'clusterroles', verbs: writes },
  { group: 'rbac.authorization.k8s.io', resource: 'clusterrolebindings', verbs: writes },
]

export const auditPolicyGaps: Control = defineControl({
  id: 'audit-policy-gaps',
  title: 'Audit policy leaves out what matters',
  severity: 'medium',
  why: 'Reading secrets, entering pods or changing who may do what leaves no trace.',
  remediation: 'Log these at `Metadata`, by a rule that stands before the one that leaves them out.',
  aliases: [
    'kubescape:C-0161',
    'kics:audit_policy_not_cover_key_security_concerns',
    'kube-bench:cis-1.12:3.2.2',
  ],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'],
  on: 'cluster',
  needs: { facts: ['audit-policy'] },
  *check({ facts }) {
    const isMissed = (request: Request): boolean => levelsOf(facts['audit-policy'], request).others === 'None'
    const missed = watched.flatMap(({ verbs, ...of }) => {
      const unseen = verbs.filter((verb) => isMissed({ ...of, verb }))
      return unseen.length === 0 ? [] : [`\`${of.resource}\` (${unseen.join(', ')})`]
    })
    if (missed.length > 0) yield { at: [], message: `audit policy does not log ${missed.join(', ')}` }
  },
})
