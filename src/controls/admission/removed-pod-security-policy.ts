import { type Control, defineControl, formatVersion, type KubernetesObject } from '#model'
import { placesAt } from '../network/custom/places.ts'
import {
  addedCapabilities,
  drops,
  escalation,
  hostPaths,
  rootUser,
  seccompMissing,
  switchedOn,
} from './pod-security-policy/allowances.ts'
import { policyKinds, removedIn } from './pod-security-policy/policy-control.ts'

export const removedPodSecurityPolicy: Control = defineControl({
  id: 'removed-pod-security-policy',
  title: 'PodSecurityPolicy that Kubernetes no longer has',
  severity: 'medium',
  why: 'The API server refuses the manifest, and what the policy kept pods from is allowed wherever nothing took its place.',
  remediation:
    'Label the namespaces whose pods used the policy with the level that the message names, and delete it.',
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/migrate-from-psp/'],
  on: 'resource',
  kinds: policyKinds,
  *check({ resource, object, kubernetesVersion }) {
    if (kubernetesVersion < removedIn) return
    yield {
      at: ['kind'],
      message: `policy \`${resource.name}\` is gone since Kubernetes ${formatVersion(removedIn)}; the label \`pod-security.kubernetes.io/enforce: ${levelOf(object)}\` comes closest`,
    }
  },
})

/** The strictest Pod Security level that allows all that the policy allows, as far as the level says. */
function levelOf(policy: KubernetesObject): 'restricted' | 'baseline' | 'privileged' {
  const shares = ['privileged', 'hostPID', 'hostIPC', 'hostNetwork'].some((field) =>
    switchedOn(policy, field),
  )
  const hostPorts = placesAt(policy, ['spec', 'hostPorts', '*']).length > 0
  if (shares || hostPorts || hostPaths(policy) || addedCapabilities(policy)) return 'privileged'
  const isLoose = escalation(policy) ?? rootUser(policy) ?? seccompMissing(policy)
  return isLoose === undefined && drops(policy) ? 'restricted' : 'baseline'
}
