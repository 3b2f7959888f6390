import { type Control, defineControl, formatVersion } from '#model'
import { apiChangeOf, versionFix, versionedKinds } from './versions/removals.ts'

export const removedApiVersion: Control = defineControl({
  id: 'removed-api-version',
  title: 'Kubernetes no longer serves the API version of the manifest',
  severity: 'medium',
  why: 'The manifest cannot be applied: what it should protect or run is missing after the next installation.',
  remediation: 'Move to the API version that the message names, and compare the fields that changed.',
  aliases: [
    'trivy:KSV-0107',
    'kube-linter:no-extensions-v1beta',
    'kics:object_is_using_a_deprecated_api_version',
    'kube-score:stable-version',
    'kubeaudit:DeprecatedAPIUsed',
    'kyverno:check-deprecated-apis',
    'kyverno:disallow-deprecated-apis',
    'gatekeeper:verifydeprecatedapi',
    'popeye:POP-403',
    'popeye:POP-404',
  ],
  references: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/'],
  on: 'resource',
  fix: 'unsafe',
  kinds: versionedKinds,
  applies: ({ resource }) =>
    resource.origin.type !== 'cluster' || 'a cluster serves an object in every version it has',
  *check({ resource: { apiVersion, kind }, kubernetesVersion }) {
    const change = apiChangeOf(apiVersion, kind)
    if (change === undefined || kubernetesVersion < change.removed) return
    yield {
      at: ['apiVersion'],
      message: `\`${apiVersion}\` of ${kind} is gone since ${formatVersion(change.removed)}; \`${change.instead}\` serves it`,
      ...versionFix(apiVersion, kind),
    }
  },
})
