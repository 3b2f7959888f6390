import {
  type Control,
  type ControlProse,
  defineControl,
  type Flags,
  type MinorVersion,
  type NotEvaluated,
} from '#model'
import { isGiven } from './flag-control.ts'
import { unproven } from './proof.ts'
import { listOf } from './values.ts'

export interface PluginControlDefinition extends ControlProse {
  /** As `--enable-admission-plugins` names it; each of several is wanted. */
  readonly plugins: readonly [string, ...string[]]
  /** Whether the API server has them on unless it is told otherwise. */
  readonly byDefault: boolean
  /** True, or why the control does not apply. */
  applies?(context: { readonly kubernetesVersion: MinorVersion }): true | string
}

/**
 * A control that wants admission plug-ins of the API server to be on. With the parameter `explicit` a flag must name them, as
 * auditors ask, even where they are on by default.
 */
export function definePluginControl(definition: PluginControlDefinition): Control {
  const { plugins, byDefault, ...rest } = definition
  return defineControl({
    references: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/'],
    ...rest,
    on: 'cluster',
    needs: { oneOf: ['api-server-flags', 'api-server-metrics'] },
    params: { explicit: false },
    *check({ facts, params }) {
      const flags = facts['api-server-flags']
      if (flags === undefined)
        return unlessAsked(plugins, facts['api-server-metrics']?.admissionPlugins ?? [])
      for (const plugin of plugins) {
        if (isPluginOn(flags, plugin, byDefault && !params.explicit)) continue
        const message = `admission plug-in \`${plugin}\` is not on`
        yield { at: [], message, ...(plugins.length > 1 && { discriminator: plugin }) }
      }
      return undefined
    },
  })
}

/** A plug-in that was asked is on; one that was not may have had nothing to say yet. */
function unlessAsked(plugins: readonly string[], asked: readonly string[]): NotEvaluated | undefined {
  const silent = plugins.find((plugin) => !asked.includes(plugin))
  if (silent === undefined) return undefined
  return unproven(`metrics of the API server do not show \`${silent}\` at work`)
}

/**
 * Whether an admission plug-in is on: the old flag `--admission-control` names all that are. A plug-in that is turned on and
 * off counts as off; the API server does not start with it (`k8s.io/apiserver/pkg/server/options/admission.go`).
 */
export function isPluginOn(flags: Flags, plugin: string, byDefault: boolean): boolean {
  const names = (flag: string): boolean => listOf(flags[flag] ?? '').includes(plugin)
  if (isGiven(flags, 'admission-control')) return names('admission-control')
  return (byDefault || names('enable-admission-plugins')) && !names('disable-admission-plugins')
}
