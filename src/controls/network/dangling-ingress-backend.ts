import { type Control, defineControl, notEvaluated } from '#model'
import { backendsOf } from './ingress/backends.ts'

export const danglingIngressBackend: Control = defineControl({
  id: 'dangling-ingress-backend',
  title: 'Ingress routes to a Service that does not exist',
  severity: 'medium',
  why: 'The host answers with an error, until somebody creates a Service of that name and receives its visitors.',
  remediation: 'Correct the name of the Service, or remove the path.',
  aliases: [
    'kubescape:C-0298',
    'kube-linter:dangling-ingress',
    'kube-score:ingress-targets-service',
    'popeye:POP-1401',
    'popeye:POP-1402',
    'popeye:POP-1404',
    'popeye:POP-1400',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules'],
  on: 'resource',
  kinds: ['Ingress'],
  needs: { look: ['Service'] },
  *check({ resource, object, look }) {
    let isUnknown = false
    for (const { name, at } of backendsOf(object)) {
      const service = look.byName('Service', resource.namespace, name)
      if (service === 'missing') yield { at, message: `service \`${name}\` does not exist` }
      isUnknown ||= service === 'unknown'
    }
    return isUnknown ? notEvaluated('not-in-files') : undefined
  },
})
