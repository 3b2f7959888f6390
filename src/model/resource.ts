import type { Reason } from './outcome.ts'
import type { Path } from './path.ts'

/** Any Kubernetes object as it was read: untrusted beyond `apiVersion`, `kind` and `metadata.name`. */
export type KubernetesObject = Readonly<Record<string, unknown>>

/** A text that resources were read from. */
export interface SourceText {
  /** As a person would type it: relative to the working directory where possible, with `/`. */
  readonly path: string
  readonly text: string
  /** Why an edit of this text is impossible (`not UTF-8`, `standard input`), where it is. */
  readonly readOnly?: string
}

/** Where one document lies in a text; offsets in UTF-16 units. `item` leads to the resource inside a `List`. */
export interface DocumentSpan {
  readonly text: SourceText
  readonly document: number
  readonly start: number
  readonly end: number
  readonly item: Path
}

export interface FileOrigin extends DocumentSpan {
  readonly type: 'file'
}

/** A resource that `helm` or `kustomize` printed; `text` is what they printed. */
export interface RenderedOrigin extends DocumentSpan {
  readonly type: 'rendered'
  readonly by: 'helm' | 'kustomize'
  /** Name of the rendering within its chart, `default` unless the configuration names several. */
  readonly rendering: string
  /** The template, or the file that kustomize took the object from, in the repository: where findings point. */
  readonly template: SourceText
  /** What kustomize may have patched the object with. */
  readonly patching?: Patching
  readonly dependency?: { readonly name: string; readonly version: string }
  /** The values file whose keys a chart's fix may set. */
  readonly values?: SourceText
}

export interface Patching {
  /** The kustomization that was built. */
  readonly kustomization: SourceText
  /** The other files that it and its bases are made of; patches are among them. */
  readonly files: readonly SourceText[]
}

export interface ClusterOrigin {
  readonly type: 'cluster'
  readonly cluster: string
  readonly uid: string
  readonly resourceVersion: string
}

export type Origin = FileOrigin | RenderedOrigin | ClusterOrigin

/** One Kubernetes object with its origin. */
export interface Resource<T = KubernetesObject> {
  /** Unique within an inventory: `group/kind/namespace/name`, and `#n` from the second of the same identity on. */
  readonly id: string
  readonly apiVersion: string
  readonly group: string
  readonly kind: string
  /** Undefined for cluster-scoped kinds, and in files that leave it to whoever applies them. */
  readonly namespace: string | undefined
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  readonly object: T
  readonly origin: Origin
  /** Resources of one source (a rendering, a kustomization; all plain manifests together: '') see each other first. */
  readonly source: string
  /** Where the pod template lies, for a kind that the configuration says carries one. */
  readonly template?: Path
  /** Set where a field has a type that Kubernetes refuses: every control on it is then not evaluated. */
  readonly invalid?: Reason
  /** What put it into the cluster, where that is Kubernetes or its platform and not the cluster's owner: `kubeadm's CoreDNS`. */
  readonly installedBy?: string
  /** Values that were taken out on entry to the inventory, which left `redactedText` in their place. */
  readonly redactions?: readonly Redaction[]
}

/** A sensitive value that was in the manifest: where, and of what sort; never the value. */
export interface Redaction {
  readonly path: Path
  /** `secret-data`, `last-applied`, `helm-release`, `masked`, or the detector's word (`aws-access-key`, `password`). */
  readonly kind: string
  /** HMAC-SHA256 of the value under the installation's key, hex; absent where there is no key. */
  readonly hmac?: string
  /** The detector's word for what a chart renders into a Secret and its values file holds in plain text. */
  readonly inValues?: string
}

/** Stands in a resource for a value that was taken out. */
export const redactedText = '•••'

/** `group/kind/namespace/name`, the identity that Kubernetes itself uses. */
export function identityOf(group: string, kind: string, namespace: string | undefined, name: string): string {
  return `${group}/${kind}/${namespace ?? ''}/${name}`
}

export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/')
  return slash < 0 ? '' : apiVersion.slice(0, slash)
}

/** `shop/web`, or `web` where there is no namespace. */
export function qualifiedName(resource: Pick<Resource, 'namespace' | 'name'>): string {
  return resource.namespace === undefined ? resource.name : `${resource.namespace}/${resource.name}`
}

/** The labels or annotations that a value holds; of what is no text nothing, and of null an empty text, as Kubernetes has it. */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return none
  const entries = Object.entries(value)
  if (entries.every(([, text]) => typeof text === 'string')) return value as Readonly<Record<string, string>>
  return Object.fromEntries(
    entries
      .filter(([, text]) => typeof text === 'string' || text === null)
      .map(([key, text]) => [key, (text ?? '') as string]),
  )
}

const none: Readonly<Record<string, string>> = {}
