import { type Control, defineControl, notEvaluated } from '#model'

const metricsApi = 'v1beta1.metrics.k8s.io'

export const metricsApiMissing: Control = defineControl({
  id: 'metrics-api-missing',
  title: 'Cluster measures no processor time and memory',
  severity: 'low',
  persona: 'reliability',
  why: 'Autoscalers do nothing, and nobody sees which pods use what.',
  remediation: 'Install metrics-server, or an adapter that serves `metrics.k8s.io`.',
  aliases: ['popeye:POP-402', 'hardeneks:check_metrics_server_is_running'],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/resource-metrics-pipeline/'],
  on: 'cluster',
  needs: { look: ['APIService'] },
  *check({ look }) {
    const found = look.byName('APIService', undefined, metricsApi)
    if (found === 'unknown') return notEvaluated('needs-cluster')
    if (found === 'missing') yield { at: [], message: `nothing serves \`${metricsApi}\`` }
    return undefined
  },
})
