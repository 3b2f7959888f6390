import { type Control, defineControl } from '#model'
import type { Secret } from '#schema'
import { isOwned } from '../workloads/controllers.ts'
import { madeBy, makerKinds } from './store/makers.ts'

export const secretOutsideStore: Control = defineControl({
  id: 'secret-outside-store',
  title: 'Secret does not come from an external store',
  severity: 'low',
  persona: 'strict',
  why: 'Nobody replaces it, sees who reads it, or takes it back everywhere, as a store of secrets does.',
  remediation:
    'Let an operator (External Secrets, Secrets Store CSI, Vault) make it from a store, or keep it sealed.',
  aliases: ['kics:using_kubernetes_native_secret_management'],
  references: [
    'https://kubernetes.io/docs/concepts/security/secrets-good-practices/#use-third-party-secret-store-providers',
  ],
  on: 'resource',
  kinds: ['Secret'],
  needs: { look: makerKinds },
  applies({ resource, object }) {
    if (isOwned({ object: { ...object } })) return 'its owner decides'
    if (!holdsData(object)) return 'a controller fills it in'
    if (madeHere.test(object.type ?? '')) return 'a program of the cluster makes it'
    return resource.annotations['cert-manager.io/certificate-name'] === undefined || 'cert-manager makes it'
  },
  *check({ resource, look }) {
    const { name, namespace } = resource
    const isMade = makerKinds.some((kind) =>
      look.inNamespace(kind, namespace).some((maker) => madeBy(maker).includes(name)),
    )
    if (!isMade)
      yield { at: ['metadata', 'name'], message: `secret \`${name}\` comes from no external store` }
  },
})

/** Values are hidden by now, where there are any. */
function holdsData({ data, stringData }: Pick<Secret, 'data' | 'stringData'>): boolean {
  return Object.values({ ...data, ...stringData }).some((value) => value)
}

/** Types of Secrets that Kubernetes, kubeadm and Helm keep for themselves. */
const madeHere =
  /^(?:kubernetes\.io\/service-account-token|bootstrap\.kubernetes\.io\/token|helm\.sh\/release)/
