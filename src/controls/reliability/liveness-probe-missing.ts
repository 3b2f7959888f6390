import { type Control, containerName, defineControl } from '#model'
import { runsToCompletion } from '../workloads/controllers.ts'

export const livenessProbeMissing: Control = defineControl({
  id: 'liveness-probe-missing',
  title: 'Container has no liveness probe',
  severity: 'low',
  persona: 'reliability',
  why: 'A program that hangs without ending is never restarted.',
  remediation:
    'Add a `livenessProbe` that fails when only a restart helps; a program that ends by itself in that case needs none.',
  aliases: [
    'kubescape:C-0056',
    'kube-linter:no-liveness-probe',
    'polaris:livenessProbeMissing',
    'checkov:CKV_K8S_8',
    'kics:liveness_probe_is_not_defined',
    'kube-score:pod-probes',
    'kyverno:require-pod-probes',
    'gatekeeper:requiredprobes',
    'popeye:POP-102',
    'popeye:POP-103',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/'],
  on: 'container',
  applies({ role, workload }) {
    if (runsToCompletion(workload)) return 'the pod runs to an end'
    return role === 'container' || 'only ordinary containers need one'
  },
  *check({ container, role }) {
    if (container.livenessProbe != null) return
    yield { at: ['livenessProbe'], message: `${containerName({ container, role })} has no liveness probe` }
  },
})
