import { type Control, defineControl, podKinds, selectsEqual } from '#model'

export const serviceSelectsNothing: Control = defineControl({
  id: 'service-selects-nothing',
  title: 'Service selects no pod',
  severity: 'low',
  persona: 'hygiene',
  why: 'Nothing answers at the name of the Service, until somebody runs a pod with its labels and answers instead.',
  remediation: 'Make `selector` equal to labels of the pod template.',
  aliases: [
    'kubescape:C-0293',
    'kube-linter:dangling-service',
    'kics:service_does_not_target_pod',
    'kube-score:service-targets-pod',
    'popeye:POP-1100',
    'popeye:POP-1105',
    'popeye:POP-1106',
    'popeye:POP-1110',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
  on: 'service',
  needs: { look: podKinds },
  *check({ resource, service: { spec = {} }, look }) {
    const selector = spec.selector ?? {}
    if (spec.type === 'ExternalName' || Object.keys(selector).length === 0) return
    if (look.workloads(resource.namespace).some(({ podLabels }) => selectsEqual(selector, podLabels))) return
    yield {
      at: ['spec', 'selector'],
      message: `service \`${resource.name}\` selects no workload in sight of its namespace`,
    }
  },
})
