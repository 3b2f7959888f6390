import { type Control, defineControl } from '#model'
import { mountsOf } from './volumes/mounts.ts'

export const mountedSecret: Control = defineControl({
  id: 'mounted-secret',
  title: 'Container mounts a Secret',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever gets into the container has it: findings of this container weigh as much as the Secret does.',
  remediation: 'Check that this container needs it; a sidecar or an init container often does not.',
  aliases: ['kubescape:C-0255'],
  references: ['https://attack.mitre.org/techniques/T1552/007/'],
  on: 'container',
  *check(scope) {
    yield* mountsOf(scope, ({ secret, projected }) => {
      const name =
        secret?.secretName ?? projected?.sources?.find((source) => source.secret != null)?.secret?.name
      return name === undefined ? undefined : `Secret \`${name}\``
    })
  },
})
