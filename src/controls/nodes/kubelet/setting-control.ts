import {
  type Configuration,
  type Control,
  type ControlProse,
  defineControl,
  type MinorVersion,
  type Params,
  type Path,
  type Severity,
  valueAt,
} from '#model'

export interface SettingControlDefinition extends ControlProse {
  /** `kubelet` unless given. */
  readonly component?: 'kubelet' | 'kube-proxy'
  readonly field: Path
  /**
   * What the component itself puts where its configuration is silent, which is not what the flag of that name defaults to
   * (pkg/kubelet/apis/config/v1beta1/defaults.go, pkg/proxy/apis/config/v1alpha1/defaults.go).
   */
  readonly absent: unknown
  /** The values that are good, or what tells a good one. */
  readonly allow:
    | readonly unknown[]
    | ((value: unknown, configuration: Configuration, params: Params) => boolean)
  /** Ends the sentence that starts with the kubelet: `answers callers without credentials`. */
  readonly says: string | ((value: unknown) => string)
  readonly params?: Params
  /** Where another setting makes it worse or better: the severity on this node. */
  grade?(configuration: Configuration): Severity
  /** True, or why the control does not apply. */
  applies?(context: { readonly kubernetesVersion: MinorVersion }): true | string
}

/**
 * A control over one field of the effective configuration that every kubelet or kube-proxy runs with. With the parameter
 * `explicit` the field must be written, as auditors ask, even where its default is good.
 */
export function defineSettingControl(definition: SettingControlDefinition): Control {
  const { component = 'kubelet', field, absent, allow, says: _, grade, ...rest } = definition
  const fact = `${component}-configuration` as const
  return defineControl({
    ...rest,
    on: 'cluster',
    needs: { facts: [fact] },
    params: { explicit: false, ...definition.params },
    *check({ facts, params }) {
      for (const [node, configuration] of Object.entries(facts[fact])) {
        const given = valueAt(configuration, field)
        const value = given ?? absent
        const isRight = isAllowed(allow, value, configuration, params)
        if (isRight && !(params['explicit'] && given === undefined)) continue
        yield {
          at: [],
          message: `${component} of node \`${node}\` ${wordsOf(definition, value, isRight)}`,
          ...(grade && { severity: grade(configuration) }),
          evidence: [{ at: [fact, node, ...field], value: value ?? null }],
          discriminator: node,
        }
      }
    },
  })
}

function wordsOf({ field, says }: SettingControlDefinition, value: unknown, isRight: boolean): string {
  if (isRight) return `leaves \`${field.join('.')}\` to its default`
  return typeof says === 'string' ? says : says(value)
}

function isAllowed(
  allow: SettingControlDefinition['allow'],
  value: unknown,
  configuration: Configuration,
  params: Params,
): boolean {
  return typeof allow === 'function' ? allow(value, configuration, params) : allow.includes(value)
}
