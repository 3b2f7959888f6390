import { type Control, defineControl, type KindName } from '#model'

/** OpenShift's operators whose configuration has the field. */
const kinds: readonly KindName[] = [
  'operator.openshift.io/KubeAPIServer',
  'operator.openshift.io/KubeControllerManager',
  'operator.openshift.io/KubeScheduler',
  'operator.openshift.io/Etcd',
  'operator.openshift.io/OpenShiftAPIServer',
  'operator.openshift.io/OpenShiftControllerManager',
  'operator.openshift.io/Authentication',
]

export const unsupportedOperatorOverride: Control = defineControl({
  id: 'unsupported-operator-override',
  title: 'Operator of OpenShift is given settings that nobody supports',
  severity: 'medium',
  why: 'What stands in `unsupportedConfigOverrides` is laid over the configuration of the control plane unchecked, and may turn any protection off.',
  remediation:
    'Remove `unsupportedConfigOverrides`, and set what you need by a field that the operator supports.',
  references: [
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/operator_apis/',
  ],
  on: 'resource',
  kinds,
  *check({ object }) {
    const { spec } = object as { readonly spec?: { readonly unsupportedConfigOverrides?: unknown } }
    const overrides = spec?.unsupportedConfigOverrides
    const names = typeof overrides === 'object' && overrides !== null ? Object.keys(overrides) : []
    if (names.length === 0) return
    yield {
      at: ['spec', 'unsupportedConfigOverrides'],
      message: `overrides ${names.map((name) => `\`${name}\``).join(', ')} without support`,
    }
  },
})
