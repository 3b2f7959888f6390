import { type Resource, valueAt } from '#model'

/** Custom resources from which an operator makes Secrets. */
export const makerKinds = [
  'bitnami.com/SealedSecret',
  'external-secrets.io/ExternalSecret',
  'onepassword.com/OnePasswordItem',
  'secrets-store.csi.x-k8s.io/SecretProviderClass',
  'secrets.hashicorp.com/VaultDynamicSecret',
  'secrets.hashicorp.com/VaultStaticSecret',
] as const

/** Where such a resource names the Secret, if not by its own name. */
const targets = [
  ['spec', 'target', 'name'],
  ['spec', 'template', 'metadata', 'name'],
  ['spec', 'destination', 'name'],
]

/** The Secrets that a resource of one of these kinds makes, by name. */
export function madeBy({ name, object }: Resource): unknown[] {
  const synced = valueAt(object, ['spec', 'secretObjects'])
  if (Array.isArray(synced)) return synced.map((one: unknown) => valueAt(one, ['secretName']))
  return [targets.map((path) => valueAt(object, path)).find((one) => one !== undefined) ?? name]
}
