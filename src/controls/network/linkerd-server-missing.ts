import { type Control, defineControl, podName, selects, valueAt } from '#model'
import { toSelector } from './custom/selector.ts'

const kind = 'policy.linkerd.io/Server'

export const linkerdServerMissing: Control = defineControl({
  id: 'linkerd-server-missing',
  title: 'No Server of Linkerd describes the ports of the pod',
  severity: 'low',
  persona: 'strict',
  why: 'Policies of Linkerd authorise clients of a Server: without one the default of the cluster holds, which accepts everybody unless it was changed.',
  remediation: 'Add a Server for each port that others connect to, and an AuthorizationPolicy for it.',
  aliases: ['kyverno:require-linkerd-server'],
  references: ['https://linkerd.io/2/reference/authorization-policy/#server'],
  on: 'workload',
  needs: { look: [kind] },
  applies: ({ workload }) =>
    workload.podMetadata.annotations?.['linkerd.io/inject'] === 'enabled' ||
    'it asks for no proxy of Linkerd',
  *check({ workload, look }) {
    const selectors = look
      .inNamespace(kind, workload.namespace)
      .map(({ object }) => toSelector(valueAt(object, ['spec', 'podSelector'])))
    if (selectors.some((selector) => selects(selector, workload.podLabels))) return
    yield {
      at: ['labels'],
      from: 'podMetadata',
      message: `no Server in sight selects the ${podName(workload)}`,
    }
  },
})
