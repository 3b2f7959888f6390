import { type Control, defineControl, podName } from '#model'

export const refusedRestartPolicy: Control = defineControl({
  id: 'refused-restart-policy',
  title: 'Restart policy does not fit the kind of workload',
  severity: 'medium',
  persona: 'hygiene',
  why: 'The API server refuses the object, so that what it should run is missing.',
  remediation: 'Use `Always` for workloads that go on running, and `OnFailure` or `Never` in Jobs.',
  aliases: ['kube-score:cronjob-restartpolicy', 'datree:WORKLOAD_INCORRECT_RESTARTPOLICY_VALUE_ALWAYS'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy'],
  on: 'workload',
  fix: 'safe',
  applies: ({ workload }) => allowed[workload.kind] !== undefined || 'pods of this kind may have any',
  *check({ workload }) {
    const policy = workload.podSpec.restartPolicy ?? 'Always'
    const policies = allowed[workload.kind]
    if (policies === undefined || policies.includes(policy)) return
    const at = ['restartPolicy']
    yield {
      at,
      message: `${podName(workload)} has restart policy \`${policy}\`, which a ${workload.kind} refuses`,
      fix: { safety: 'safe', operations: [{ op: 'set', path: at, value: policies[0] }] },
    }
  },
})

const running = ['Always']
const ending = ['OnFailure', 'Never']

/** By kind, from the validation of pod templates (`pkg/apis/apps/validation`, `pkg/apis/batch/validation`). */
const allowed: Readonly<Record<string, readonly string[]>> = {
  Deployment: running,
  ReplicaSet: running,
  StatefulSet: running,
  DaemonSet: running,
  ReplicationController: running,
  Job: ending,
  CronJob: ending,
}
