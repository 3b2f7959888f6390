import { type Control, defineControl, formatVersion } from '#model'
import { apiChangeOf, versionFix, versionedKinds } from './versions/removals.ts'

export const deprecatedApiVersion: Control = defineControl({
  id: 'deprecated-api-version',
  title: 'API version of the manifest is deprecated',
  severity: 'low',
  persona: 'hygiene',
  why: 'A later version of Kubernetes will not serve it, and the manifest cannot be applied then.',
  remediation: 'Move to the API version that the message names, and compare the fields that changed.',
  references: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/'],
  on: 'resource',
  fix: 'unsafe',
  kinds: versionedKinds,
  applies: ({ resource }) =>
    resource.origin.type !== 'cluster' || 'a cluster serves an object in every version it has',
  *check({ resource: { apiVersion, kind }, kubernetesVersion }) {
    const change = apiChangeOf(apiVersion, kind)
    if (change === undefined || kubernetesVersion < change.deprecated || kubernetesVersion >= change.removed)
      return
    yield {
      at: ['apiVersion'],
      message: `\`${apiVersion}\` of ${kind} is deprecated since ${formatVersion(change.deprecated)}; use \`${change.instead}\``,
      ...versionFix(apiVersion, kind),
    }
  },
})
