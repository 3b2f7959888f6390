import { type Control, containerName, defineControl } from '#model'

export const sudoCommand: Control = defineControl({
  id: 'sudo-command',
  title: 'Container starts with sudo',
  severity: 'low',
  why: '`sudo` undoes the choice of an ordinary user, and needs privilege escalation to be allowed.',
  remediation: 'Start the program directly, as the user that it needs.',
  aliases: ['kubescape:C-0062'],
  references: ['https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/'],
  on: 'container',
  *check(context) {
    for (const key of ['command', 'args'] as const) {
      const index =
        context.container[key]?.findIndex((word) => /(?:^|[\s;&|/])sudo(?:\s|$)/.test(word ?? '')) ?? -1
      if (index >= 0) yield { at: [key, index], message: `${containerName(context)} starts with \`sudo\`` }
    }
  },
})
