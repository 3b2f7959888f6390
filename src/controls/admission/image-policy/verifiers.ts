import type { KubernetesObject, Look } from '#model'
import { placesAt, textAt } from '../../network/custom/places.ts'

/** Custom resources whose being there means that signatures are verified at admission or by the runtime. */
const always = [
  'policies.kyverno.io/ImageValidatingPolicy',
  'policy.sigstore.dev/ClusterImagePolicy',
  'config.openshift.io/ClusterImagePolicy',
  'config.openshift.io/ImagePolicy',
  'constraints.gatekeeper.sh/RatifyVerification',
] as const

const kyverno = ['kyverno.io/ClusterPolicy', 'kyverno.io/Policy'] as const

const kubewarden = [
  'policies.kubewarden.io/ClusterAdmissionPolicy',
  'policies.kubewarden.io/AdmissionPolicy',
] as const

/** Everything that may verify what images are made of. */
export const verifierKinds = [...always, ...kyverno, ...kubewarden, 'ValidatingWebhookConfiguration'] as const

/** Whether something in sight verifies the signatures of images before they run. */
export function verifiesImages(look: Look<(typeof verifierKinds)[number]>): boolean {
  return (
    always.some((kind) => look.all(kind).length > 0) ||
    kyverno.some((kind) => look.all(kind).some(({ object }) => hasVerifyRule(object))) ||
    kubewarden.some((kind) =>
      look
        .all(kind)
        .some(({ object }) => (textAt(object, ['spec', 'module']) ?? '').includes('verify-image')),
    ) ||
    look.all('ValidatingWebhookConfiguration').some(({ name }) => name.includes('connaisseur'))
  )
}

function hasVerifyRule(policy: KubernetesObject): boolean {
  return placesAt(policy, ['spec', 'rules', '*', 'verifyImages', '*']).length > 0
}
