import { type Control, containerName, defineControl } from '#model'
import { runsToCompletion } from '../workloads/controllers.ts'

export const preStopHookMissing: Control = defineControl({
  id: 'pre-stop-hook-missing',
  title: 'Container has no hook before it is stopped',
  severity: 'low',
  persona: 'reliability',
  why: 'Requests still arrive for a moment after the signal to end, and are lost where the program ends at once.',
  remediation:
    'Add `lifecycle.preStop`, such as a sleep of some seconds, unless the program goes on answering after SIGTERM.',
  aliases: ['azure-policy:ContainerEnforcePreStopHook', 'datree:CONTAINERS_MISSING_PRESTOP_KEY'],
  references: ['https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/'],
  on: 'container',
  applies({ role, workload }) {
    if (runsToCompletion(workload)) return 'the pod runs to an end'
    return role === 'container' || 'only ordinary containers need one'
  },
  *check({ container, role }) {
    if (container.lifecycle?.preStop != null) return
    yield {
      at: ['lifecycle', 'preStop'],
      message: `${containerName({ container, role })} has no hook before it is stopped`,
    }
  },
})
