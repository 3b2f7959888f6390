import {
  type Control,
  type ControlProse,
  defineControl,
  formatVersion,
  type KubernetesObject,
  type MinorVersion,
  type Path,
  type Severity,
} from '#model'

/** The first version that does not have PodSecurityPolicy. */
export const removedIn: MinorVersion = 25

export const policyKinds = ['policy/PodSecurityPolicy', 'extensions/PodSecurityPolicy'] as const

/** What is wrong with a policy, and where; `says` ends the sentence that starts with the policy. */
export interface PolicyProblem {
  readonly at: Path
  readonly says: string
  readonly severity?: Severity
}

export interface PolicyControlDefinition extends ControlProse {
  problem(policy: KubernetesObject): PolicyProblem | undefined
}

/** A control over what a PodSecurityPolicy lets pods do, for the versions that have such policies. */
export function definePolicyControl({ problem, ...prose }: PolicyControlDefinition): Control {
  return defineControl({
    references: ['https://kubernetes.io/docs/tasks/configure-pod-container/migrate-from-psp/'],
    ...prose,
    on: 'resource',
    kinds: policyKinds,
    needs: { look: policyKinds },
    params: {
      /** Whether one policy that forbids it is enough, as the CIS benchmark has it. */
      oneForbids: false,
    },
    applies: ({ kubernetesVersion }) =>
      kubernetesVersion < removedIn || `Kubernetes ${formatVersion(removedIn)} has no PodSecurityPolicy`,
    *check({ resource, object, look, params }) {
      const found = problem(object)
      if (found === undefined) return
      const policies = policyKinds.flatMap((kind) => look.all(kind))
      if (params.oneForbids && policies.some((policy) => problem(policy.object) === undefined)) return
      const { at, says, ...graded } = found
      yield { at, message: `policy \`${resource.name}\` ${says}`, ...graded }
    },
  })
}
