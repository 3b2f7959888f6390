import { type Control, defineControl, parseImage, podName } from '#model'

export const dashboardAccountUsed: Control = defineControl({
  id: 'dashboard-account-used',
  title: 'Pod runs as the account of the Kubernetes dashboard',
  severity: 'medium',
  why: 'The account may do what the dashboard may, and reads the keys by which the dashboard signs sessions.',
  remediation: 'Give the workload a service account of its own.',
  aliases: ['kubescape:C-0014'],
  references: ['https://kubernetes.io/docs/tasks/access-application-cluster/web-ui-dashboard/'],
  on: 'workload',
  *check({ workload }) {
    const { serviceAccountName, containers } = workload
    if (serviceAccountName !== 'kubernetes-dashboard') return
    if (containers.some(({ spec }) => isDashboard(spec.image ?? ''))) return
    yield {
      at: ['serviceAccountName'],
      message: `${podName(workload)} runs as service account \`${serviceAccountName}\``,
    }
  },
})

/** `kubernetesui/dashboard`, `kubernetesui/metrics-scraper`, and copies of them under another owner. */
function isDashboard(image: string): boolean {
  const { repository = '' } = parseImage(image) ?? {}
  return /(^|\/)(kubernetesui\/|kubernetes-dashboard|dashboard(-|$)|metrics-scraper$)/.test(repository)
}
