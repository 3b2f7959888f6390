import { type Control, defineControl } from '#model'
import { notShipped } from './role/shipped.ts'

export const wildcardNonResourceUrls: Control = defineControl({
  id: 'wildcard-non-resource-urls',
  title: 'Role covers every path of the API server',
  severity: 'low',
  persona: 'strict',
  why: 'The paths beside resources hold logs, profiles and metrics of the API server, which tell of everybody who uses it.',
  remediation: 'List the paths that the holder asks for, such as `/metrics` or `/healthz`.',
  aliases: ['kubescape:C-0187'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
  on: 'role',
  applies: ({ resource }) => notShipped(resource),
  *check({ resource, role }) {
    if (resource.kind !== 'ClusterRole') return
    for (const [index, { nonResourceURLs = [], verbs = [] }] of (role.rules ?? []).entries()) {
      const at = nonResourceURLs.findIndex((url) => url === '*' || url === '/*')
      if (at < 0 || verbs.length === 0) continue
      yield {
        at: ['rules', index, 'nonResourceURLs', at],
        message: `holders of \`${resource.name}\` may ask for every path of the API server`,
      }
    }
  },
})
