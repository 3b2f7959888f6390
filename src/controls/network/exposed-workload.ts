import { type Control, defineControl, podName } from '#model'
import { openingsOf } from './service/openings.ts'

export const exposedWorkload: Control = defineControl({
  id: 'exposed-workload',
  title: 'Workload is reachable from outside the cluster',
  severity: 'low',
  persona: 'strict',
  why: 'It is where an attack begins: what else is wrong with it weighs more than with a workload inside.',
  remediation: 'Check that it is meant; other findings of the workload come first.',
  aliases: ['kubescape:C-0256', 'kics:ingress_controller_exposes_workload', 'stackrox:external_exposure'],
  references: ['https://attack.mitre.org/techniques/T1190/'],
  on: 'workload',
  needs: { look: ['Service', 'Ingress'] },
  *check({ workload, look }) {
    for (const { service, by } of openingsOf(workload, look)) {
      yield {
        at: ['labels'],
        from: 'podMetadata',
        discriminator: service.name,
        message: `${by} opens the ${podName(workload)} to the outside`,
      }
    }
  },
})
