import type { Fact, FactTypes, KubernetesObject } from '#model'
import type { ToldFact } from '../case.ts'

const provenance = 'a recorded description'

/** The facts that kubescape's recorded descriptions of a cloud tell; none for another object. */
export function factsOfCloud({ apiVersion, kind, data }: KubernetesObject): Fact[] {
  const record = (data ?? {}) as Readonly<Record<string, unknown>>
  switch (`${String(apiVersion)}/${String(kind)}`) {
    case 'eks.amazonaws.com/v1/ClusterDescribe':
      return fact('eks-cluster', { cluster: renamed(record['Cluster'] ?? record, lowerFirst) })
    case 'management.azure.com/v1/ClusterDescribe':
      return fact('aks-cluster', { cluster: record })
    case 'container.googleapis.com/v1/ClusterDescribe':
      return fact('gke-cluster', { cluster: renamed(record, camelCase) })
    case 'eks.amazonaws.com/v1/DescribeRepositories':
      return fact('container-registry', {
        ecr: { repositories: renamed(record['Repositories'] ?? [], lowerFirst) },
      })
    case 'eks.amazonaws.com/v1/ListEntitiesForPolicies':
      return fact('cloud-permissions', { aws: { entities: record['rolesPolicies'] } })
    case 'eks.amazonaws.com/v1/PolicyVersion':
      return fact('cloud-permissions', { aws: { documents: record['policiesDocuments'] } })
    case 'management.azure.com/v1/ListEntitiesForPolicies':
      return fact('cloud-permissions', { azure: { roleAssignments: record['roleAssignments'] } })
    case 'management.azure.com/v1/PolicyVersion':
      return fact('cloud-permissions', { azure: { roleDefinitions: record['roleDefinitions'] } })
    default:
      return []
  }
}

function fact(name: keyof FactTypes, value: object): Fact[] {
  return [{ fact: name, value, provenance }]
}

/** Permissions are recorded in parts: whoever tells one of them tells what all of them say. */
export function withWholePermissions(told: readonly ToldFact[]): ToldFact[] {
  const parts = told.filter(({ fact: { fact: name } }) => name === 'cloud-permissions')
  const values = parts.map((part) => part.fact.value as FactTypes['cloud-permissions'])
  const aws = Object.assign({}, ...values.map((value) => value.aws)) as object
  const azure = Object.assign({}, ...values.map((value) => value.azure)) as object
  const whole = {
    ...(Object.keys(aws).length > 0 && { aws }),
    ...(Object.keys(azure).length > 0 && { azure }),
  }
  return told.map((one) =>
    parts.includes(one)
      ? { ...one, fact: { fact: 'cloud-permissions', value: whole, provenance } satisfies Fact }
      : one,
  )
}

/** The value with every key as the cloud's own API writes it. */
function renamed(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [rename(key), renamed(inner, rename)]),
  )
}

function lowerFirst(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1)
}

function camelCase(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
