import { type Control, defineControl } from '#model'
import { type Place, placesAt, textAt } from '../network/custom/places.ts'

export const broadArgoProject: Control = defineControl({
  id: 'broad-argo-project',
  title: 'Argo CD project installs what belongs to the whole cluster',
  severity: 'medium',
  persona: 'strict',
  why: 'Applications of the project make ClusterRoleBindings and namespaces, so whoever writes to its repositories is administrator.',
  remediation:
    'List the kinds that the project needs in `clusterResourceWhitelist`. The parameter `denied` asks for a `clusterResourceBlacklist` of everything as well.',
  aliases: ['kyverno:appproject-clusterresourceblacklist'],
  references: ['https://argo-cd.readthedocs.io/en/stable/user-guide/projects/'],
  on: 'resource',
  kinds: ['argoproj.io/AppProject'],
  params: { denied: false },
  *check({ resource, object, params }) {
    if (placesAt(object, ['spec', 'clusterResourceBlacklist', '*']).some(isEverything)) return
    const allowed = placesAt(object, ['spec', 'clusterResourceWhitelist', '*']).find(isPowerful)
    if (allowed !== undefined)
      yield {
        at: allowed.at,
        message: `project \`${resource.name}\` installs \`${nameOf(allowed)}\` for the whole cluster`,
      }
    else if (params.denied)
      yield {
        at: ['spec', 'clusterResourceBlacklist'],
        message: `project \`${resource.name}\` does not deny what belongs to the whole cluster`,
      }
  },
})

function isEverything({ value }: Place): boolean {
  return textAt(value, ['group']) === '*' && textAt(value, ['kind']) === '*'
}

/** Everything of some group, or what grants rights and intercepts requests. */
function isPowerful({ value }: Place): boolean {
  const group = textAt(value, ['group']) ?? ''
  const kind = textAt(value, ['kind']) ?? ''
  if (kind === '*') return true
  return (
    /^(?:\*|rbac\.authorization\.k8s\.io|admissionregistration\.k8s\.io)$/.test(group) && powerful.test(kind)
  )
}

const powerful = /^(?:ClusterRole(?:Binding)?|(?:Validating|Mutating)WebhookConfiguration)$/

function nameOf({ value }: Place): string {
  return `${textAt(value, ['group']) ?? ''}/${textAt(value, ['kind']) ?? ''}`
}
