import { type Control, defineControl, podName, selectsEqual } from '#model'
import { runsToCompletion } from '../workloads/controllers.ts'

export const readinessProbeMissing: Control = defineControl({
  id: 'readiness-probe-missing',
  title: 'Pod behind a Service has no readiness probe',
  severity: 'low',
  persona: 'reliability',
  why: 'The Service sends requests to the pod before it can answer them, at every start and every roll-out.',
  remediation: 'Add a `readinessProbe` to the container that answers the requests.',
  aliases: [
    'kubescape:C-0018',
    'kube-linter:no-readiness-probe',
    'polaris:readinessProbeMissing',
    'checkov:CKV_K8S_9',
    'kics:readiness_probe_is_not_configured',
    'kube-score:pod-probes',
    'kyverno:require-pod-probes',
    'gatekeeper:requiredprobes',
    'popeye:POP-102',
    'popeye:POP-104',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/'],
  on: 'workload',
  needs: { look: ['Service'] },
  params: { withoutService: false },
  applies: ({ workload }) => !runsToCompletion(workload) || 'the pod runs to an end',
  *check({ workload, look, params }) {
    if (workload.containers.some(({ spec }) => spec.readinessProbe != null)) return
    const service = look.inNamespace('Service', workload.namespace).find(({ object: { spec } }) => {
      const selector = spec?.selector ?? {}
      return Object.keys(selector).length > 0 && selectsEqual(selector, workload.podLabels)
    })
    if (service === undefined) {
      if (params.withoutService)
        yield { at: ['containers'], message: `${podName(workload)} has no readiness probe` }
      return
    }
    yield {
      at: ['containers'],
      message: `${podName(workload)} is behind service \`${service.name}\` and has no readiness probe`,
      related: [{ message: 'selected here', resource: service, at: ['spec', 'selector'] }],
    }
  },
})
