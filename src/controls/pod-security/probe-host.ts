import { type AnyContainer, type Control, containerName, defineControl, type Path } from '#model'

const handlers: readonly Path[] = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
]

export const probeHost: Control = defineControl({
  id: 'probe-host',
  title: 'Probe or lifecycle hook calls a host of its choice',
  severity: 'medium',
  why: "The kubelet makes the call from the node's network, so whoever writes the probe reaches what only nodes may reach.",
  remediation: 'Remove `host`; the kubelet then calls the pod itself.',
  aliases: ['gatekeeper:host-probes-lifecycle', 'insights:external-probes'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  on: 'container',
  fix: 'unsafe',
  *check(context) {
    const { container } = context
    if (!callsAnything(container)) return
    for (const path of handlers) {
      const handler = handlerAt(container, path)
      for (const call of ['httpGet', 'tcpSocket'] as const) {
        const host = handler?.[call]?.host
        if (!host) continue
        const at = [...path, call, 'host']
        yield {
          at,
          message: `${path.at(-1)} of ${containerName(context)} calls host \`${host}\``,
          fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
        }
      }
    }
  },
})

function callsAnything(container: AnyContainer): boolean {
  const { livenessProbe, readinessProbe, startupProbe, lifecycle } = container
  return Boolean(livenessProbe ?? readinessProbe ?? startupProbe ?? lifecycle)
}

type Handler = Pick<NonNullable<AnyContainer['livenessProbe']>, 'httpGet' | 'tcpSocket'>

function handlerAt(container: AnyContainer, [first, second]: Path): Handler | undefined {
  if (first === 'lifecycle') return container.lifecycle?.[second as 'postStart' | 'preStop']
  return container[first as 'livenessProbe' | 'readinessProbe' | 'startupProbe']
}
