import type { NodeFacts } from '#sources'

const mostPaths = 5

/** What a person should know of facts before they rely on them. */
export function remarksOn({ facts, unread }: NodeFacts): readonly string[] {
  const components = ['kubelet-flags', 'api-server-flags', 'etcd-flags'] as const
  const found = components.some((name) => facts[name] !== undefined)
  return [
    ...(unread.length > 0 ? [unreadText(unread)] : []),
    ...(found || unread.length > 0 ? [] : [nothing]),
  ]
}

const nothing =
  'neither a kubelet nor a control plane was found: with --root, name the folder that is the `/` of the node, and run it in the PID namespace of the node'

function unreadText(unread: NodeFacts['unread']): string {
  const texts = [...new Set(unread.map(({ path, reason }) => `\`${path}\` (${reason})`))]
  const more = texts.length > mostPaths ? ` and ${texts.length - mostPaths} more` : ''
  return `not read: ${texts.slice(0, mostPaths).join(', ')}${more}; what needs them is not evaluated`
}
