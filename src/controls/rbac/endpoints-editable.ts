import { type Control, defineControl, type Operation } from '#model'
import { grantOf, type Power } from './role/rules.ts'

const write: Power = {
  groups: ['', 'discovery.k8s.io'],
  resources: ['endpoints', 'endpointslices'],
  verbs: ['create', 'update', 'patch'],
}

const aggregated = ['edit', 'admin'].map((role) => `rbac.authorization.k8s.io/aggregate-to-${role}`)

export const endpointsEditable: Control = defineControl({
  id: 'endpoints-editable',
  title: 'Role of every editor writes endpoints',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever edits a namespace sends the traffic of its load balancers to pods of another one (CVE-2021-25740); clusters made before 1.22 allow it still.',
  remediation:
    'Take `endpoints` and `endpointslices` out of the role, and give them to the controllers that write them.',
  aliases: [
    'kyverno:restrict-edit-for-endpoints',
    'gatekeeper:block-endpoint-edit-default-role',
    'azure-policy:BlockEndpointEditDefaultRole',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#write-access-for-endpoints'],
  on: 'role',
  fix: 'unsafe',
  *check({ resource, role }) {
    const { kind, name, labels } = resource
    const isEditors =
      ['edit', 'admin', 'system:aggregate-to-edit'].includes(name) ||
      aggregated.some((label) => labels[label] === 'true')
    if (kind !== 'ClusterRole' || !isEditors) return
    for (const [index, rule] of (role.rules ?? []).entries()) {
      const resources = rule.resources ?? []
      const written = [...resources.keys()].filter(
        (at) => grantOf({ ...rule, resources: [resources[at]!] }, write) !== undefined,
      )
      if (written.length === 0) continue
      yield {
        at: ['rules', index, 'resources', written[0]!],
        message: `everybody who edits a namespace writes ${written.map((at) => `\`${resources[at]}\``).join(' and ')}`,
        fix: { safety: 'unsafe', operations: removals(index, written, resources.length) },
      }
    }
  },
})

/** The resources, the last first, or the whole rule where it has no others. */
function removals(rule: number, written: readonly number[], all: number): readonly Operation[] {
  if (written.length === all) return [{ op: 'remove', path: ['rules', rule] }]
  return written.toReversed().map((at) => ({ op: 'remove', path: ['rules', rule, 'resources', at] }))
}
