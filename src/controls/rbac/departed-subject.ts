import { type Control, defineControl, notEvaluated } from '#model'
import { derivedDirectory, stateOf } from './directory/lookup.ts'
import { subjectName, subjectsOf } from './binding/subjects.ts'
import { notShipped } from './role/shipped.ts'

export const departedSubject: Control = defineControl({
  id: 'departed-subject',
  title: 'Binding names somebody who has left',
  severity: 'medium',
  why: 'A certificate or kubeconfig of somebody who left works until it expires, and whoever gets the name next gets the roles.',
  remediation:
    'Remove the subject, and bind roles to groups of the directory; the parameter `prefixes` lists what your API server puts before names, `known` those that are in no directory.',
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'],
  on: 'binding',
  needs: { uses: ['directory-users'] },
  params: { prefixes: ['oidc:', 'aad:'] as readonly string[], known: [] as readonly string[] },
  applies: ({ resource }) => notShipped(resource),
  *check({ binding, facts, params }) {
    const users = facts['directory-users']
    if (users === undefined)
      return notEvaluated('needs-cluster', 'only an export of the directory (`--users`) tells who has left')
    const directory = derivedDirectory(users)
    for (const [index, subject] of subjectsOf(binding)) {
      const { kind, name = '' } = subject
      if (kind !== 'User' || name.startsWith('system:') || params.known.includes(name)) continue
      const state = stateOf(name, directory, params.prefixes)
      if (state === 'active') continue
      yield {
        at: ['subjects', index],
        message: `${subjectName(subject)} is ${state === 'inactive' ? 'no longer active in' : 'not in'} the directory`,
        evidence: [{ at: ['roleRef', 'name'], value: binding.roleRef?.name }],
        discriminator: name,
      }
    }
    return undefined
  },
})
