import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isTrue, pairsOf } from '../control-plane/values.ts'

const everything = ['AllAlpha', 'api/alpha', 'api/all']

export const alphaFeaturesOn: Control = defineFlagControl({
  id: 'alpha-features-on',
  title: 'API server has all alpha APIs or features on',
  severity: 'low',
  persona: 'strict',
  why: 'They are not finished, not reviewed for security, and may go at any release.',
  remediation: 'Name the single features that you need in `--feature-gates` and `--runtime-config`.',
  aliases: ['stig:V-242400', 'stig:V-242398'],
  references: ['https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/'],
  component: 'api-server',
  flags: ['feature-gates', 'runtime-config'],
  absent: 'pass',
  accepts: (value) => !everything.some((key) => isTrue(pairsOf(value).get(key) ?? 'false')),
})
