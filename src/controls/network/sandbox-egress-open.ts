import { type Control, defineControl, type Path, valueAt } from '#model'
import { isEmptySelector } from './custom/selector.ts'
import { type Place, placesAt, textAt } from './custom/places.ts'

export const sandboxEgressOpen: Control = defineControl({
  id: 'sandbox-egress-open',
  title: 'Agent sandbox may connect to everywhere',
  severity: 'high',
  persona: 'strict',
  why: 'Code that an agent was talked into running sends out what it finds, and reaches the network of the cluster.',
  remediation:
    'Set `networkPolicyManagement: Managed` and list in `networkPolicy.egress` the peers that the agent needs.',
  aliases: ['kubescape:C-0301'],
  references: ['https://agent-sandbox.sigs.k8s.io/docs/'],
  on: 'resource',
  kinds: ['extensions.agents.x-k8s.io/SandboxTemplate'],
  *check({ resource, object }) {
    const management = ['spec', 'networkPolicyManagement']
    const policy = ['spec', 'networkPolicy']
    const { name } = resource
    const unreadable = unreadableAt(object, policy)
    if (textAt(object, management) === 'Unmanaged')
      yield { at: management, message: `sandboxes of \`${name}\` get no network policy` }
    else if (valueAt(object, policy) === undefined)
      yield { at: policy, message: `sandboxes of \`${name}\` may connect to the whole Internet` }
    else if (unreadable !== undefined)
      yield { at: unreadable, message: `network policy of the sandboxes of \`${name}\` cannot be read` }
    else
      for (const rule of placesAt(object, [...policy, 'egress', '*']))
        if (isOpen(rule))
          yield { at: rule.at, message: `sandboxes of \`${name}\` may connect to peers that nobody listed` }
  },
})

/** What has another type than the controller reads, which limits nothing. */
function unreadableAt(object: object, policy: Path): Path | undefined {
  const value = valueAt(object, policy)
  if (value !== undefined && value !== null && (typeof value !== 'object' || Array.isArray(value)))
    return policy
  const egress = valueAt(value, ['egress'])
  return egress === undefined || egress === null || Array.isArray(egress) ? undefined : [...policy, 'egress']
}

/** A rule without peers, or with one that names none: exceptions to all addresses leave the Internet open. */
function isOpen({ value: rule }: Place): boolean {
  const peers = placesAt(rule, ['to', '*'])
  return peers.length === 0 || peers.some(({ value }) => isAnything(value))
}

function isAnything(peer: unknown): boolean {
  const cidr = textAt(peer, ['ipBlock', 'cidr'])
  if (valueAt(peer, ['ipBlock']) !== undefined)
    return cidr === undefined || /^(?:0\.0\.0\.0|::)\/0$/.test(cidr)
  const selectors = [...placesAt(peer, ['podSelector']), ...placesAt(peer, ['namespaceSelector'])]
  return selectors.every(({ value }) => isEmptySelector(value))
}
