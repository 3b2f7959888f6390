import { type Control, defineControl, podKinds, selects } from '#model'

export const policySelectsNothing: Control = defineControl({
  id: 'policy-selects-nothing',
  title: 'NetworkPolicy selects no pod',
  severity: 'low',
  persona: 'hygiene',
  why: 'A policy whose selector fits no label protects nothing, and looks as if it did.',
  remediation: 'Make `podSelector` equal to labels of the pod template.',
  aliases: [
    'kubescape:C-0299',
    'kube-linter:dangling-networkpolicy',
    'kics:network_policy_is_not_targeting_any_pod',
    'kube-score:networkpolicy-targets-pod',
    'popeye:POP-1200',
  ],
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
  ],
  on: 'resource',
  kinds: ['NetworkPolicy'],
  needs: { look: podKinds },
  *check({ resource, object, look }) {
    const selector = object.spec?.podSelector ?? {}
    if (selects(selector, {})) return
    if (look.workloads(resource.namespace).some(({ podLabels }) => selects(selector, podLabels))) return
    yield {
      at: ['spec', 'podSelector'],
      message: `\`${resource.name}\` selects no workload in sight of its namespace`,
    }
  },
})
