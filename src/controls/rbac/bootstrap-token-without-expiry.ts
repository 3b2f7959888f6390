import { type Control, defineControl } from '#model'

export const bootstrapTokenWithoutExpiry: Control = defineControl({
  id: 'bootstrap-token-without-expiry',
  title: 'Bootstrap token never expires',
  severity: 'medium',
  why: 'Whoever has the token joins the cluster as a node for as long as its Secret is there.',
  remediation:
    'Delete the Secret once the nodes have joined, or give it an `expiration`; kubeadm makes tokens for a day.',
  aliases: ['kubescape:C-0288'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'],
  on: 'resource',
  kinds: ['Secret'],
  applies: ({ object }) => object.type === 'bootstrap.kubernetes.io/token' || 'it holds no bootstrap token',
  *check({ resource, object: { data = {}, stringData = {} } }) {
    if ('expiration' in data || 'expiration' in stringData) return
    yield { at: ['type'], message: `bootstrap token \`${resource.name}\` has no \`expiration\`` }
  },
})
