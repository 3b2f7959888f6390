import { type Control, defineControl } from '#model'
import type { Subject } from '#schema'
import { subjectName, subjectsOf } from './binding/subjects.ts'

export const dashboardRoleBinding: Control = defineControl({
  id: 'dashboard-role-binding',
  title: 'The Kubernetes dashboard and others share a role',
  severity: 'medium',
  why: 'The dashboard shows and changes whatever its account may to everybody who reaches it, and whoever has its role reads the keys it signs sessions with.',
  remediation: 'Bind to the dashboard its own role alone, and that role to nobody else.',
  aliases: ['kubescape:C-0014'],
  references: ['https://kubernetes.io/docs/tasks/access-application-cluster/web-ui-dashboard/'],
  on: 'binding',
  *check({ binding }) {
    const role = binding.roleRef?.name ?? '?'
    for (const [index, subject] of subjectsOf(binding)) {
      if (isDashboard(role) === isAccount(subject)) continue
      yield { at: ['subjects', index], message: `${subjectName(subject)} has role \`${role}\`` }
    }
  },
})

function isAccount({ kind, name = '' }: Subject): boolean {
  return kind === 'ServiceAccount' && isDashboard(name)
}

/** The dashboard's chart names its accounts and its roles alike: `kubernetes-dashboard-api`. */
function isDashboard(name: string): boolean {
  return name === 'kubernetes-dashboard' || name.startsWith('kubernetes-dashboard-')
}
