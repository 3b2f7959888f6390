import { type Control, defineControl, notEvaluated } from '#model'
import { subjectsOf } from './binding/subjects.ts'

export const danglingSubject: Control = defineControl({
  id: 'dangling-subject',
  title: 'Binding names a service account that does not exist',
  severity: 'low',
  why: 'Whoever may create service accounts there creates one of that name, and has the role.',
  remediation: 'Correct the name or the namespace of the subject, or remove it.',
  aliases: ['popeye:POP-1300'],
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
  ],
  on: 'binding',
  needs: { look: ['ServiceAccount'] },
  *check({ resource, binding, look }) {
    let isUnknown = false
    for (const [index, { kind, name, namespace = resource.namespace }] of subjectsOf(binding)) {
      if (kind !== 'ServiceAccount' || name === undefined || name === 'default') continue
      const account = look.byName('ServiceAccount', namespace, name)
      if (account === 'missing') {
        const place = namespace === undefined ? name : `${namespace}/${name}`
        yield { at: ['subjects', index, 'name'], message: `service account \`${place}\` does not exist` }
      }
      isUnknown ||= account === 'unknown'
    }
    return isUnknown ? notEvaluated('not-in-files') : undefined
  },
})
