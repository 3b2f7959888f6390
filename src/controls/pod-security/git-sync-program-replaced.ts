import { type Control, containerName, defineControl, parseImage } from '#model'

export const gitSyncProgramReplaced: Control = defineControl({
  id: 'git-sync-program-replaced',
  title: 'Sidecar git-sync runs another program than git',
  severity: 'medium',
  why: 'The sidecar runs the program again and again with its credentials: whoever can write the file or change the setting runs code unseen.',
  remediation: 'Remove the setting; the image brings its own `git`.',
  aliases: ['checkov:CKV_K8S_159'],
  references: ['https://github.com/kubernetes/git-sync#manual'],
  on: 'container',
  *check({ container, role }) {
    const name = containerName({ container, role })
    for (const [index, variable] of (container.env ?? []).entries()) {
      if (!variables.has(variable?.name ?? '') || variable.value === 'git') continue
      const program = variable.value === undefined ? 'what a reference holds' : `\`${variable.value}\``
      yield { at: ['env', index], message: `${name} runs ${program} in place of \`git\`` }
    }
    const image = container.image ? parseImage(container.image) : undefined
    if (!/(?:^|\/)git-sync$/.test(image?.repository ?? '')) return
    for (const key of ['command', 'args'] as const)
      for (const [index, argument] of (container[key] ?? []).entries()) {
        const program = /^--?git=(.+)$/.exec(argument)?.[1] ?? 'git'
        if (program === 'git') continue
        yield { at: [key, index], message: `${name} runs \`${program}\` in place of \`git\`` }
      }
  },
})

/** Of version 4, and of those before. */
const variables: ReadonlySet<string> = new Set(['GITSYNC_GIT', 'GIT_SYNC_GIT'])
