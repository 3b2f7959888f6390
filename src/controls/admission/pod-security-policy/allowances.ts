import { capabilityName, type KubernetesObject, type Path, valueAt } from '#model'
import { placesAt, textAt, textsAt } from '../../network/custom/places.ts'
import type { PolicyProblem } from './policy-control.ts'

/** A switch of the policy that is off unless it says otherwise. */
export function switchedOn(policy: KubernetesObject, field: string): Path | undefined {
  return valueAt(policy, ['spec', field]) === true ? ['spec', field] : undefined
}

/** Absent means that pods may. */
export function escalation(policy: KubernetesObject): Path | undefined {
  const at = ['spec', 'allowPrivilegeEscalation']
  return valueAt(policy, at) === false ? undefined : at
}

/** Root is kept out by the rule for it, or by ranges that begin above zero. */
export function rootUser(policy: KubernetesObject): Path | undefined {
  const at = ['spec', 'runAsUser', 'rule']
  const rule = textAt(policy, at)
  if (rule === 'MustRunAsNonRoot') return undefined
  const ranges = placesAt(policy, ['spec', 'runAsUser', 'ranges', '*', 'min'])
  const withRoot = ranges.find(({ value }) => value === 0)
  return rule === 'MustRunAs' && ranges.length > 0 ? withRoot?.at : at
}

/**
 * Paths of the node: all of them where no list says which, and written to unless the list forbids it. A list has no effect
 * while `volumes` does not name `hostPath`.
 */
export function hostPaths(policy: KubernetesObject): PolicyProblem | undefined {
  const types = textsAt(policy, ['spec', 'volumes'])
  const mounts = types.includes('*') || types.includes('hostPath')
  const allowed = placesAt(policy, ['spec', 'allowedHostPaths', '*'])
  if (allowed.length === 0)
    return mounts ? { at: ['spec', 'volumes'], says: 'lets pods mount every path of the node' } : undefined
  const writable = allowed.find(({ value }) => valueAt(value, ['readOnly']) !== true)
  if (writable === undefined) return undefined
  const prefix = textAt(writable.value, ['pathPrefix']) ?? '/'
  const says = `${mounts ? 'lets' : 'would let'} pods write below \`${prefix}\` of the node`
  return { at: writable.at, says, ...(!mounts && { severity: 'low' as const }) }
}

/** Those that pods may add, or get without asking, and that the runtime would not give them. */
export function addedCapabilities(policy: KubernetesObject): PolicyProblem | undefined {
  for (const field of ['allowedCapabilities', 'defaultAddCapabilities']) {
    const added = textsAt(policy, ['spec', field]).filter(
      (name) => capabilityName(name) !== 'NET_BIND_SERVICE',
    )
    if (added.length > 0)
      return { at: ['spec', field], says: `lets pods add ${added.map((name) => `\`${name}\``).join(', ')}` }
  }
  return undefined
}

/** Whether pods must drop one of the capabilities, or all. */
export function drops(policy: KubernetesObject, name?: string): boolean {
  const dropped = textsAt(policy, ['spec', 'requiredDropCapabilities']).map(capabilityName)
  return dropped.includes('ALL') || (name !== undefined && dropped.includes(name))
}

const seccompDefault = 'seccomp.security.alpha.kubernetes.io/defaultProfileName'

/** Where pods that name no seccomp profile get none. */
export function seccompMissing(policy: KubernetesObject): Path | undefined {
  const at = ['metadata', 'annotations', seccompDefault]
  const profile = textAt(policy, at)
  return profile === undefined || profile === 'unconfined' ? at : undefined
}
