import { type Control, containerName, containerPath, defineControl, podName } from '#model'

const field = ['securityContext', 'windowsOptions', 'hostProcess']

export const windowsHostProcess: Control = defineControl({
  id: 'windows-host-process',
  title: 'Windows container runs as a process of the node',
  severity: 'high',
  why: 'A HostProcess container is not isolated at all: it runs on the Windows node with the rights of the account it names.',
  remediation: 'Remove `windowsOptions.hostProcess`; keep it for node agents in namespaces of their own.',
  aliases: ['trivy:KSV-0103', 'polaris:hostProcess', 'kyverno:disallow-host-process'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/'],
  on: 'workload',
  *check({ workload }) {
    if (workload.podSpec.securityContext?.windowsOptions?.hostProcess === true) {
      yield { at: field, message: `${podName(workload)} runs as processes of the Windows node` }
    }
    for (const entry of workload.containers) {
      const { spec: container, role } = entry
      if (container.securityContext?.windowsOptions?.hostProcess !== true) continue
      yield {
        at: [...containerPath(workload, entry), ...field],
        message: `${containerName({ container, role })} runs as a process of the Windows node`,
      }
    }
  },
})
