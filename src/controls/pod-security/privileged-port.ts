import { type Control, containerName, defineControl } from '#model'

export const privilegedPort: Control = defineControl({
  id: 'privileged-port',
  title: 'Container listens on a port below 1024',
  severity: 'low',
  persona: 'hygiene',
  why: 'On older runtimes a low port needs root or a capability, which the application would not need otherwise.',
  remediation: 'Listen on a high port and map it in the Service.',
  aliases: ['trivy:KSV-0117', 'kube-linter:privileged-ports'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/'],
  on: 'container',
  *check(context) {
    for (const [index, port] of (context.container.ports ?? []).entries()) {
      const number = port?.containerPort ?? 0
      if (number < 1 || number >= 1024) continue
      yield {
        at: ['ports', index, 'containerPort'],
        message: `${containerName(context)} listens on port ${number}`,
      }
    }
  },
})
