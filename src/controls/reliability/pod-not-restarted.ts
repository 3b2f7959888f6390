import { type Control, defineControl, podName } from '#model'
import { isOwned } from '../workloads/controllers.ts'

export const podNotRestarted: Control = defineControl({
  id: 'pod-not-restarted',
  title: 'Pod stays down when its program fails',
  severity: 'low',
  persona: 'reliability',
  why: 'After the first crash nothing starts the program again until somebody notices.',
  remediation:
    'Use `restartPolicy: Always`, or `OnFailure` where the program ends; a Job starts a new pod in its place, and counts where the parameter `jobs` says so.',
  aliases: ['kube-linter:restart-policy'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy'],
  on: 'workload',
  params: { jobs: false },
  applies({ workload, resource, params }) {
    if (isOwned(resource)) return 'its controller is judged'
    return params.jobs || !['Job', 'CronJob'].includes(workload.kind) || 'the Job starts another pod'
  },
  *check({ workload }) {
    if (workload.podSpec.restartPolicy !== 'Never') return
    yield { at: ['restartPolicy'], message: `${podName(workload)} is not restarted when its program fails` }
  },
})
