import { type Control, defineControl, notEvaluated } from '#model'
import { isPluginOn } from '../control-plane/plugin-control.ts'
import { verifiesImages, verifierKinds } from './image-policy/verifiers.ts'

export const imagePolicyMissing: Control = defineControl({
  id: 'image-policy-missing',
  title: 'Nothing asks where images come from before they run',
  severity: 'medium',
  persona: 'strict',
  why: 'An image that somebody pushed to a registry, or under a name like yours, runs as soon as a manifest names it.',
  remediation:
    'Verify signatures at admission by Kyverno, the policy controller of Sigstore or Ratify, or turn `ImagePolicyWebhook` on.',
  aliases: ['kubescape:C-0289', 'kics:image_policy_webhook_admission_control_plugin_not_set'],
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#imagepolicywebhook',
  ],
  on: 'cluster',
  needs: { look: verifierKinds, uses: ['api-server-flags'] },
  *check({ look, facts }) {
    if (verifiesImages(look)) return undefined
    const flags = facts['api-server-flags']
    if (flags === undefined) return notEvaluated('needs-cluster', 'only the flags of the API server can tell')
    if (!isPluginOn(flags, 'ImagePolicyWebhook', false))
      yield {
        at: [],
        message: 'neither the admission plug-in `ImagePolicyWebhook` nor a policy in sight verifies images',
      }
    return undefined
  },
})
