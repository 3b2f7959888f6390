import {
  type Control,
  capabilityName,
  containerName,
  defaultCapabilities,
  defineControl,
  nearMiss,
  type Problem,
} from '#model'

const field = ['securityContext', 'capabilities', 'drop']

export const capabilitiesNotDropped: Control = defineControl({
  id: 'capabilities-not-dropped',
  title: 'Container keeps the default capabilities',
  severity: 'medium',
  family: 'container-hardening',
  why: 'A runtime grants fourteen capabilities, raw sockets and changing owners among them, that few applications use and attackers do.',
  remediation:
    'Set `securityContext.capabilities.drop: [ALL]` and add back by name what the application needs.',
  aliases: [
    'trivy:KSV-0003',
    'trivy:KSV-0106',
    'polaris:insecureCapabilities',
    'checkov:CKV_K8S_37',
    'kubeaudit:CapabilityShouldDropAll',
    'kubeaudit:CapabilityOrSecurityContextMissing',
    'kubesec:CapDropAll',
    'kyverno:drop-all-capabilities',
    'kyverno:disallow-capabilities-strict',
    'trivy:KSV-0004',
    'kics:no_drop_capabilities_for_containers',
    'kubesec:CapDropAny',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  on: 'container',
  fix: 'unsafe',
  applies: ({ workload, pssVersion }) =>
    !(workload.windows && pssVersion >= 25) || 'the pod runs on Windows, which has no capabilities',
  *check(context) {
    const dropped = context.container.securityContext?.capabilities?.drop ?? []
    if (dropped.includes('ALL')) return
    const other = dropped.findIndex((name) => capabilityName(name ?? '') === 'ALL')
    if (other >= 0) yield otherSpelling(context, other, dropped[other]!)
    else yield dropsEachDefault(dropped) ? oneByOne(context) : notDropped(context)
  },
})

type ContainerContext = Required<Parameters<typeof containerName>[0]>

function notDropped(context: ContainerContext): Problem {
  const near = nearMiss(context.container, field)?.at
  const hint = near === undefined ? '' : `; \`${near.join('.')}\` has no effect there`
  return {
    at: near ?? field,
    message: `${containerName(context)} does not drop all capabilities${hint}`,
    fix: { safety: 'unsafe', operations: [{ op: 'add', path: field, value: 'ALL' }] },
  }
}

function dropsEachDefault(dropped: readonly string[]): boolean {
  const names = new Set(dropped.map((name) => capabilityName(name ?? '')))
  return defaultCapabilities.isSubsetOf(names)
}

/** None is left, as long as runtimes grant no other; Pod Security does not look. */
function oneByOne(context: ContainerContext): Problem {
  return {
    at: field,
    message: `${containerName(context)} drops the default capabilities one by one; Pod Security asks for \`ALL\``,
    severity: 'low',
    fix: { safety: 'unsafe', operations: [{ op: 'add', path: field, value: 'ALL' }] },
  }
}

/** Runtimes read any spelling; Pod Security only one. */
function otherSpelling(context: ContainerContext, index: number, name: string): Problem {
  const at = [...field, index]
  return {
    at,
    message: `${containerName(context)} drops \`${name}\`; Pod Security accepts only the spelling \`ALL\``,
    severity: 'low',
    fix: { safety: 'safe', operations: [{ op: 'set', path: at, value: 'ALL' }] },
  }
}
