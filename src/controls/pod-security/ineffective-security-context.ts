import { type Control, containerName, containerPath, defineControl, podName } from '#model'

const containerOnly = [
  'allowPrivilegeEscalation',
  'capabilities',
  'privileged',
  'procMount',
  'readOnlyRootFilesystem',
]
const podOnly = [
  'fsGroup',
  'fsGroupChangePolicy',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'sysctls',
]

export const ineffectiveSecurityContext: Control = defineControl({
  id: 'ineffective-security-context',
  title: 'Security setting at a level where Kubernetes drops it',
  severity: 'low',
  persona: 'hygiene',
  why: 'The API server drops an unknown field without a word, so the setting that the author believes in does not exist.',
  remediation:
    "Move the field to the container's `securityContext`, or to the pod's where only pods have it.",
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'workload',
  *check({ workload }) {
    for (const key of keysIn(workload.podSpec.securityContext, containerOnly)) {
      yield {
        at: ['securityContext', key],
        message: `\`${key}\` has no effect in the security context of ${podName(workload)}: only containers have it`,
      }
    }
    for (const entry of workload.containers) {
      for (const key of keysIn(entry.spec.securityContext, podOnly)) {
        const name = containerName({ container: entry.spec, role: entry.role })
        yield {
          at: [...containerPath(workload, entry), 'securityContext', key],
          message: `\`${key}\` has no effect in the security context of ${name}: only pods have it`,
        }
      }
    }
  },
})

function keysIn(context: object | undefined, keys: readonly string[]): readonly string[] {
  return context ? keys.filter((key) => key in context) : []
}
