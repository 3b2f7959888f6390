import { type Control, defineControl } from '#model'

export const apiServerAnonymousAuth: Control = defineControl({
  id: 'api-server-anonymous-auth',
  title: 'API server answers callers without credentials',
  severity: 'medium',
  why: 'One careless binding to `system:anonymous` or `system:unauthenticated` opens the cluster to everybody who reaches it.',
  remediation:
    'Limit anonymous callers to the health endpoints by an AuthenticationConfiguration, or set `--anonymous-auth=false`.',
  aliases: [
    'kubescape:C-0113',
    'trivy:KCV-0001',
    'checkov:CKV_K8S_68',
    'kics:anonymous_auth_is_not_set_to_false',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests'],
  on: 'cluster',
  needs: { facts: ['api-server-flags'] },
  *check({ facts }) {
    const flags = facts['api-server-flags']
    if (flags['anonymous-auth'] === 'false' || flags['authentication-config'] !== undefined) return
    yield { at: [], message: 'flag `--anonymous-auth` of the API server is not `false`' }
  },
})
