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

/** A control over one field of the effective configuration that every kubelet or kube-proxy runs with. */
export function defineSettingControl(definition: SettingControlDefinition): Control {
  const { component = 'kubelet', field, absent, allow, says, grade, ...rest } = definition
  const fact = `${component}-configuration` as const
  return defineControl({
    ...rest,
    on: 'cluster',
    needs: { facts: [fact] },
    *check({ facts, params }) {
      for (const [node, configuration] of Object.entries(facts[fact])) {
        const value = valueAt(configuration, field) ?? absent
        if (isAllowed(allow, value, configuration, params)) continue
        yield {
          at: [],
          message: `${component} of node \`${node}\` ${typeof says === 'string' ? says : says(value)}`,
          ...(grade && { severity: grade(configuration) }),
          evidence: [{ at: [fact, node, ...field], value: value ?? null }],
          discriminator: node,
        }
      }
    },
  })
}

function isAllowed(
  allow: SettingControlDefinition['allow'],
  value: unknown,
  configuration: Configuration,
  params: Params,
): boolean {
  return typeof allow === 'function' ? allow(value, configuration, params) : allow.includes(value)
}
