import { type KubernetesObject, type Look, type Resource, selects, type Workload } from '#model'
import { isEmptySelector, toSelector } from '../custom/selector.ts'
import type { Direction } from './isolation.ts'

/** Kinds by which Cilium limits traffic beside `NetworkPolicy`: of a namespace, and of the cluster. */
export const ciliumPolicies = [
  'cilium.io/CiliumNetworkPolicy',
  'cilium.io/CiliumClusterwideNetworkPolicy',
] as const

type CiliumLook = Look<(typeof ciliumPolicies)[number]>

/** Cilium's own policies that may hold in a namespace. */
export function ciliumPoliciesOf(look: CiliumLook, namespace: string | undefined): Resource[] {
  return [
    ...look.inNamespace('cilium.io/CiliumNetworkPolicy', namespace),
    ...look.all('cilium.io/CiliumClusterwideNetworkPolicy'),
  ]
}

/** Whether a policy of Cilium selects the workload's pods and speaks of a direction, which closes it. */
export function isIsolatedByCilium(
  { podLabels }: Workload,
  look: CiliumLook,
  namespace: string | undefined,
  direction: Direction,
): boolean {
  const field = direction.toLowerCase()
  return ciliumPoliciesOf(look, namespace).some(({ object }) =>
    rulesOf(object).some((rule) => {
      if (rule[field] === undefined && rule[`${field}Deny`] === undefined) return false
      const selector = rule['endpointSelector']
      if (isEmptySelector(selector)) return true
      const wanted = toSelector(selector)
      return wanted !== undefined && selects(wanted, podLabels)
    }),
  )
}

function rulesOf({ spec, specs }: KubernetesObject): Readonly<Record<string, unknown>>[] {
  const list: readonly unknown[] = Array.isArray(specs) ? specs : []
  return [spec, ...list].filter(
    (rule): rule is Readonly<Record<string, unknown>> => typeof rule === 'object' && rule !== null,
  )
}
