import { type Control, defineControl } from '#model'
import { isControlPlane } from './roles/control-plane.ts'

export const controlPlaneTaintMissing: Control = defineControl({
  id: 'control-plane-taint-missing',
  title: 'Control-plane node takes ordinary pods',
  severity: 'medium',
  persona: 'strict',
  why: 'A pod that breaks out of its container there has the keys of the cluster.',
  remediation: 'Run `kubectl taint nodes NAME node-role.kubernetes.io/control-plane:NoSchedule`.',
  aliases: ['mondoo:control-plane-taint'],
  references: [
    'https://kubernetes.io/docs/reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane-taint',
  ],
  on: 'resource',
  kinds: ['Node'],
  needs: { look: ['Node'] },
  applies({ resource, look }) {
    if (!isControlPlane(resource)) return 'the node does not run the control plane'
    return look.all('Node').some((node) => !isControlPlane(node)) || 'no other node could take the pods'
  },
  *check({ resource, object }) {
    const taints = object.spec?.taints ?? []
    if (taints.some(({ effect }) => effect === 'NoSchedule' || effect === 'NoExecute')) return
    yield {
      at: ['spec', 'taints'],
      message: `control-plane node \`${resource.name}\` has no taint that keeps pods away`,
    }
  },
})
