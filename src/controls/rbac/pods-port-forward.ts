import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

/** Until 1.35 a websocket needed `get` alone. */
function verbsIn(version: number): readonly string[] {
  return version < 35 ? ['create', 'get'] : ['create']
}

export const podsPortForward: Control = definePowerControl({
  id: 'pods-port-forward',
  title: 'Role forwards ports of pods',
  severity: 'medium',
  persona: 'strict',
  why: 'A forwarded port passes every NetworkPolicy and reaches what listens on localhost.',
  remediation: 'Bind it in the namespaces that need it, for people and for a limited time.',
  aliases: ['kubescape:C-0063', 'kics:rbac_roles_with_portforwarding_permissions'],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  power: (version) => ({ groups: [''], resources: ['pods/portforward'], verbs: verbsIn(version) }),
  does: 'forward ports of pods',
})
