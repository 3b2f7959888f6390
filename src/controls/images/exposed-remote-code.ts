import type { Control } from '#model'
import { defineExposedControl } from './vulnerabilities/exposed-control.ts'
import { runsRemoteCode } from './vulnerabilities/remote-code.ts'

export const exposedRemoteCode: Control = defineExposedControl(
  {
    id: 'exposed-remote-code',
    title: 'Workload that is reachable from outside may be made to run foreign code',
    severity: 'critical',
    why: 'Whoever sends the right request runs programs in the container, without credentials and without help of a user.',
    remediation: 'Update the packages, and until then close the way in, or put a filter in front of it.',
    aliases: ['kubescape:C-0084'],
  },
  (all) => all.filter(runsRemoteCode),
)
