import { type Control, defineControl, podName } from '#model'

export const hostAliases: Control = defineControl({
  id: 'host-aliases',
  title: 'Pod overrides host names',
  severity: 'low',
  persona: 'hygiene',
  why: 'Names in `hostAliases` bypass DNS and its changes, and can send traffic to a place that nobody looks for there.',
  remediation: 'Use DNS, an ExternalName Service or an EndpointSlice.',
  aliases: ['trivy:KSV-0007', 'kubesec:HostAliases'],
  references: ['https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/'],
  on: 'workload',
  fix: 'unsafe',
  *check({ workload }) {
    if (!workload.podSpec.hostAliases?.length) return
    const at = ['hostAliases']
    yield {
      at,
      message: `${podName(workload)} overrides host names in \`/etc/hosts\``,
      fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
    }
  },
})
