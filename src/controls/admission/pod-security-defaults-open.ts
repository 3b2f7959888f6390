import { type Control, defineControl, notEvaluated } from '#model'
import { isGiven } from '../control-plane/flag-control.ts'
import { defaultsOf } from './levels/defaults.ts'

export const podSecurityDefaultsOpen: Control = defineControl({
  id: 'pod-security-defaults-open',
  title: 'Namespaces without labels take privileged pods',
  severity: 'low',
  persona: 'strict',
  why: 'Every new namespace is open until somebody labels it, and whoever may make namespaces makes one that is.',
  remediation:
    'Set `defaults.enforce: baseline` for `PodSecurity` in the file that `--admission-control-config-file` names.',
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-admission-controller/',
  ],
  on: 'cluster',
  needs: { oneOf: ['admission-configuration', 'api-server-flags'] },
  applies: ({ kubernetesVersion }) =>
    kubernetesVersion >= 23 || 'Pod Security levels begin with Kubernetes 1.23',
  *check({ facts }) {
    const { 'admission-configuration': configuration, 'api-server-flags': flags } = facts
    if (configuration === undefined && isGiven(flags ?? {}, 'admission-control-config-file'))
      return notEvaluated(
        'not-in-files',
        'the file that `--admission-control-config-file` names was not read',
      )
    const level = defaultsOf(configuration)?.enforce ?? 'privileged'
    if (level === 'privileged')
      yield { at: [], message: 'the API server has no Pod Security level for namespaces without labels' }
    return undefined
  },
})
