import { type Control, defineControl, notEvaluated } from '#model'
import { textAt } from '../network/custom/places.ts'

export const danglingCiliumEndpoint: Control = defineControl({
  id: 'dangling-cilium-endpoint',
  title: 'Endpoint of Cilium has no pod, or is not ready',
  severity: 'low',
  persona: 'reliability',
  why: 'Policies and routes are kept for an address that another pod may get, or do not yet hold for one that is in use.',
  remediation: 'Look at the agent and the operator of Cilium; delete endpoints whose pod is gone.',
  aliases: ['popeye:POP-1700', 'popeye:POP-1701', 'popeye:POP-1702', 'popeye:POP-1703', 'popeye:POP-1704'],
  references: ['https://docs.cilium.io/en/stable/network/kubernetes/ciliumendpoint/'],
  on: 'resource',
  kinds: ['cilium.io/CiliumEndpoint'],
  needs: { look: ['Pod'] },
  *check({ resource, object, look }) {
    const { name, namespace } = resource
    const at = ['status', 'state']
    const state = textAt(object, at)
    if (state !== undefined && state !== 'ready')
      yield { at, message: `endpoint \`${name}\` is in state \`${state}\`` }
    const pod = look.byName('Pod', namespace, name)
    if (pod === 'missing') yield { at: ['metadata', 'name'], message: `endpoint \`${name}\` has no pod` }
    return pod === 'unknown' ? notEvaluated('not-in-files') : undefined
  },
})
