import { type Control, defineControl } from '#model'
import { isInEveryNamespace } from './references/found-otherwise.ts'
import { mountsOf } from './volumes/mounts.ts'

export const mountedConfigMap: Control = defineControl({
  id: 'mounted-config-map',
  title: 'Container mounts a ConfigMap',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever may write the ConfigMap decides what the program does, and whoever gets into the container reads it.',
  remediation: 'Check who may write it, and that this container needs it.',
  aliases: ['kubescape:C-0258'],
  references: ['https://kubernetes.io/docs/concepts/configuration/configmap/'],
  on: 'container',
  *check(scope) {
    yield* mountsOf(scope, ({ configMap, projected }) => {
      const names = [configMap, ...(projected?.sources ?? []).map((source) => source.configMap)]
      const name = names.map((one) => one?.name).find((one) => one !== undefined && !isInEveryNamespace(one))
      return name === undefined ? undefined : `ConfigMap \`${name}\``
    })
  },
})
