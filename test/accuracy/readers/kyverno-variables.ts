import type { KubernetesObject } from '#model'
import { parseDocuments } from '#yaml'
import { valuesAt } from '../paths.ts'

/** A case of a command line test of kyverno, as far as it says what a cluster would hold. */
interface Tested {
  readonly rule?: string
  readonly params?: unknown
  readonly objects: readonly { readonly name: string }[]
}

interface Values {
  readonly name: string
  readonly values?: Readonly<Record<string, unknown>>
}

/** The file of values: what lookups give, by rule and by resource, and namespaces with their labels. */
interface ValuesFile {
  readonly globalValues?: Readonly<Record<string, unknown>>
  readonly policies?: readonly {
    readonly rules?: readonly Values[]
    readonly resources?: readonly Values[]
  }[]
  readonly namespaces?: readonly KubernetesObject[]
  readonly namespaceSelector?: readonly {
    readonly name: string
    readonly labels?: Readonly<Record<string, string>>
  }[]
}

/**
 * The objects that a test without a cluster stands variables in for, so that controls see what the policy sees: ConfigMaps
 * (`NAME.data.KEY`), namespaces, and what lookups of the library ask for by a name of their own.
 */
export function objectsOfVariables(record: Tested, own: readonly KubernetesObject[]): KubernetesObject[] {
  const { variables } = (record.params ?? {}) as { readonly variables?: unknown }
  if (typeof variables !== 'string') return []
  const file = (parseDocuments(variables).documents[0]?.value ?? {}) as ValuesFile
  const namespaces = (file.namespaceSelector ?? []).map(({ name, labels }) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: labels ?? {} },
  }))
  const told = Object.entries(valuesFor(record, file)).flatMap(([name, value]) => [
    ...configMap(name, value),
    ...(lookups[name]?.(textsOf(value), own) ?? []),
  ])
  return [...(file.namespaces ?? []), ...namespaces, ...told]
}

/** The values that hold for the rule and the object that the case is about. */
function valuesFor({ rule, objects }: Tested, file: ValuesFile): Readonly<Record<string, unknown>> {
  const policies = file.policies ?? []
  const named = [
    ...policies.flatMap(({ rules = [] }) => rules.filter(({ name }) => name === rule)),
    ...policies.flatMap(({ resources = [] }) =>
      resources.filter(({ name }) => objects.some((object) => object.name === name)),
    ),
  ]
  return Object.assign({}, file.globalValues, ...named.map(({ values }) => values)) as Record<string, unknown>
}

function configMap(variable: string, value: unknown): KubernetesObject[] {
  const [, name, key] = /^([\w-]+)\.data\.(.+)$/.exec(variable) ?? []
  if (name === undefined || key === undefined) return []
  return [toObject('v1', 'ConfigMap', { name }, { data: { [key]: value } })]
}

type Lookup = (values: readonly string[], own: readonly KubernetesObject[]) => KubernetesObject[]

/** By the variable's name in the policy library. */
const lookups: Readonly<Record<string, Lookup>> = {
  hosts: (hosts, own) =>
    hosts.map((host, index) =>
      own[0]?.kind === 'Route'
        ? toObject('route.openshift.io/v1', 'Route', { name: `other-${index}` }, { spec: { host } })
        : toObject(
            'networking.k8s.io/v1',
            'Ingress',
            { name: `other-${index}` },
            { spec: { rules: [{ host, http: pathsOf(own, host) }] } },
          ),
    ),
  alldns: (names) => [
    toObject('v1', 'Service', {
      name: 'other',
      annotations: { 'external-dns.alpha.kubernetes.io/hostname': names.join(',') },
    }),
  ],
  uidsAllPodsExceptSameOwnerAsRequestObject: (users) =>
    users.map((user, index) =>
      toObject(
        'v1',
        'Pod',
        { name: `other-${index}` },
        { spec: { containers: [{ name: 'other', securityContext: { runAsUser: Number(user) } }] } },
      ),
    ),
  status: ([status = ''], own) =>
    own.flatMap((one) =>
      ['$..secretRef.name', '$..secretKeyRef.name', '$..secretName'].flatMap((path) =>
        valuesAt(one, path).map((name) =>
          toObject('v1', 'Secret', {
            name,
            namespace: valuesAt(one, '$.metadata.namespace')[0],
            labels: { status },
          }),
        ),
      ),
    ),
}

/** Whoever holds the host holds the paths that are asked for as well. */
function pathsOf(own: readonly KubernetesObject[], host: string): unknown {
  return own.flatMap((one) =>
    (valuesAt(one, '$.spec.rules') as readonly { readonly host?: string; readonly http?: unknown }[]).flatMap(
      (rule) => (rule.host === host ? [rule.http] : []),
    ),
  )[0]
}

function toObject(apiVersion: string, kind: string, metadata: object, rest: object = {}): KubernetesObject {
  return { apiVersion, kind, metadata, ...rest }
}

/** The texts of a list, which kyverno has written as JSON. */
function textsOf(value: unknown): string[] {
  if (typeof value !== 'string' || !value.startsWith('[')) return [String(value)]
  return (JSON.parse(value) as readonly unknown[]).map(String)
}
