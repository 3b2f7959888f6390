interface Named {
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly namespace?: string
    readonly labels?: Readonly<Record<string, string>>
  }
}

interface Rule {
  readonly apiGroups?: readonly string[]
  readonly resources?: readonly string[]
  readonly resourceNames?: readonly string[]
  readonly nonResourceURLs?: readonly string[]
  readonly verbs: readonly string[]
}

interface RoleObject extends Named {
  readonly rules?: readonly Rule[] | null
}

interface BindingObject extends Named {
  readonly roleRef: { readonly kind: string; readonly name: string }
  readonly subjects?: readonly { readonly kind: string; readonly namespace?: string; readonly name: string }[]
}

type Listed = RoleObject | BindingObject

/** What Kubernetes and kubeadm name so; others came later. */
const shipped =
  /^(?:system:|kubeadm:|cluster-admin$|admin$|edit$|view$|kube-proxy$|extension-apiserver-authentication-reader$)/

/** The module that holds the roles and bindings of a list, in the order of their names. */
export function format({ items }: { readonly items: readonly Listed[] }): string {
  const own = items.filter(({ metadata }) => shipped.test(metadata.name))
  const roles = own.flatMap((one) => ('roleRef' in one ? [] : [[keyOf(one), (one.rules ?? []).map(line)]]))
  const bindings = own.flatMap((one) => ('roleRef' in one ? [[keyOf(one), bindingOf(one)]] : []))
  return `/** Rules by \`kind/namespace/name\`: \`groups|resources|names|paths|verbs\`, lists with commas. */
export const bootstrapRoles: Readonly<Record<string, readonly string[]>> = ${sorted(roles)}

/** Role and subjects by \`kind/namespace/name\`. */
export const bootstrapBindings: Readonly<
  Record<string, { readonly role: string; readonly subjects: readonly string[] }>
> = ${sorted(bindings)}
`
}

function keyOf({ kind, metadata: { namespace = '', name } }: Named): string {
  return `${kind}/${namespace}/${name}`
}

function line({
  apiGroups = [],
  resources = [],
  resourceNames = [],
  nonResourceURLs = [],
  verbs,
}: Rule): string {
  return [apiGroups, resources, resourceNames, nonResourceURLs, verbs].map((list) => list.join(',')).join('|')
}

function bindingOf({ roleRef, subjects = [] }: BindingObject) {
  return {
    role: `${roleRef.kind}/${roleRef.name}`,
    subjects: subjects.map(({ kind, namespace = '', name }) => `${kind}/${namespace}/${name}`),
  }
}

function sorted(entries: readonly unknown[]): string {
  const ordered = (entries as [string, unknown][]).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(Object.fromEntries(ordered), undefined, 1)
}
