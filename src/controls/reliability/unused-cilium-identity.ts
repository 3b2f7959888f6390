import { type Control, defineControl, valueAt } from '#model'

export const unusedCiliumIdentity: Control = defineControl({
  id: 'unused-cilium-identity',
  title: 'Identity of Cilium has no endpoint, or a namespace that does not exist',
  severity: 'low',
  persona: 'reliability',
  why: 'Identities that nobody collects fill the tables of every node, which have a limit.',
  remediation:
    'Look at the garbage collection of the operator of Cilium, and delete identities that nothing has.',
  aliases: ['popeye:POP-1600', 'popeye:POP-1601', 'popeye:POP-1602', 'popeye:POP-1603', 'popeye:POP-1604'],
  references: ['https://docs.cilium.io/en/stable/internals/security-identities/'],
  on: 'resource',
  kinds: ['cilium.io/CiliumIdentity'],
  needs: { look: ['cilium.io/CiliumEndpoint', 'Namespace'] },
  *check({ resource, object, look }) {
    const { name } = resource
    const used = look
      .all('cilium.io/CiliumEndpoint')
      .some((endpoint) => String(valueAt(endpoint.object, ['status', 'identity', 'id'])) === name)
    if (!used) yield { at: ['metadata', 'name'], message: `no endpoint has identity \`${name}\`` }
    const at = ['security-labels', namespaceLabel]
    const namespace = valueAt(object, at)
    if (typeof namespace === 'string' && look.byName('Namespace', undefined, namespace) === 'missing')
      yield { at, message: `namespace \`${namespace}\` of identity \`${name}\` does not exist` }
  },
})

const namespaceLabel = 'k8s:io.kubernetes.pod.namespace'
