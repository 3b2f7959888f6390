import { type Control, defineControl, valueAt } from '#model'

const at = ['spec', 'namespaceMapping']

export const restoreIntoProtectedNamespace: Control = defineControl({
  id: 'restore-into-protected-namespace',
  title: 'Restore writes into a namespace of the cluster itself',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever may create a restore writes objects with the rights of Velero, into a namespace in which they may do nothing.',
  remediation: 'Map the namespace to one of its own, or take the target from the parameter `namespaces`.',
  aliases: ['kyverno:block-velero-restore'],
  references: ['https://velero.io/docs/main/restore-reference/'],
  on: 'resource',
  kinds: ['velero.io/Restore'],
  params: { namespaces: ['kube-system', 'kube-public', 'kube-node-lease'] as readonly string[] },
  *check({ resource, object, params }) {
    const mapping = valueAt(object, at)
    if (typeof mapping !== 'object' || mapping === null) return
    for (const [from, to] of Object.entries(mapping))
      if (typeof to === 'string' && params.namespaces.includes(to))
        yield {
          at: [...at, from],
          message: `restore \`${resource.name}\` writes what was in \`${from}\` into \`${to}\``,
        }
  },
})
