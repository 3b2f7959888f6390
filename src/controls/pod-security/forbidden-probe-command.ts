import { type AnyContainer, type Control, containerName, defineControl } from '#model'

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const

export const forbiddenProbeCommand: Control = defineControl({
  id: 'forbidden-probe-command',
  title: 'Probe runs a program that probes may not run',
  severity: 'low',
  why: 'The kubelet runs it every few seconds in every replica: a heavy program slows all of them down, and one that lists processes tells who else is there.',
  remediation:
    'Let the program answer on `httpGet`, `grpc` or `tcpSocket`, or call a small program that is not in the parameter `commands`.',
  aliases: ['kyverno:deny-commands-in-exec-probe'],
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  ],
  on: 'container',
  params: { commands: [] as readonly string[] },
  applies: ({ params }) => params.commands.length > 0 || 'no commands are configured',
  *check({ container, role, params }) {
    for (const probe of probes) {
      for (const [index, program] of programsOf(container, probe)) {
        if (!params.commands.includes(program)) continue
        yield {
          at: [probe, 'exec', 'command', index],
          message: `${probe} of ${containerName({ container, role })} runs \`${program}\``,
          discriminator: program,
        }
      }
    }
  },
})

/** The words that a command or its shell could run, without their folders, each once for an argument. */
function programsOf(container: AnyContainer, probe: (typeof probes)[number]): [number, string][] {
  return (container[probe]?.exec?.command ?? []).flatMap((argument, index) => {
    const words = (argument ?? '')
      .split(/[\s;|&()`$"']+/)
      .map((word) => word.slice(word.lastIndexOf('/') + 1))
    return [...new Set(words)].map((word): [number, string] => [index, word])
  })
}
