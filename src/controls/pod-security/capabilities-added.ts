import { type Control, containerName, defineControl } from '#model'

export const capabilitiesAdded: Control = defineControl({
  id: 'capabilities-added',
  title: 'Container adds a capability other than NET_BIND_SERVICE',
  severity: 'low',
  persona: 'strict',
  why: 'Hardly any application needs a part of root but the right to listen on a low port.',
  remediation: 'Remove the capability from `capabilities.add`.',
  aliases: [
    'trivy:KSV-0106',
    'kics:containers_with_added_capabilities',
    'kyverno:disallow-capabilities-strict',
    'kyverno:podsecurity-subrule-restricted-capabilities',
    'trivy:KSV-0022',
    'checkov:CKV_K8S_25',
    'kubeaudit:CapabilityAdded',
    'kyverno:psp-restrict-adding-capabilities',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  on: 'container',
  fix: 'unsafe',
  params: { allowed: ['NET_BIND_SERVICE'] as readonly string[] },
  applies: ({ workload, pssVersion }) =>
    !(workload.windows && pssVersion >= 25) || 'the pod runs on Windows, which has no capabilities',
  *check(context) {
    const { params } = context
    const added = context.container.securityContext?.capabilities?.add ?? []
    for (const [index, name] of added.entries()) {
      if (params.allowed.includes(name)) continue
      const at = ['securityContext', 'capabilities', 'add', index]
      yield {
        at,
        message: `${containerName(context)} adds capability \`${name}\``,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
