import { type Control, defineControl } from '#model'
import { isControlPlane } from './roles/control-plane.ts'

export const workerStaticPods: Control = defineControl({
  id: 'worker-static-pods',
  title: 'Kubelet of a worker runs pods from a folder',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever writes a file into the folder runs a pod as they like, past admission and hidden from RBAC.',
  remediation:
    'Remove `staticPodPath` and `staticPodURL` from the configuration of kubelets that run no control plane.',
  aliases: ['stig:V-242397'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/'],
  on: 'cluster',
  needs: { facts: ['kubelet-configuration'], look: ['Node'] },
  *check({ facts, look }) {
    for (const [name, configuration] of Object.entries(facts['kubelet-configuration'])) {
      const node = look.byName('Node', undefined, name)
      if (node === 'missing' || node === 'unknown' || isControlPlane(node)) continue
      for (const field of ['staticPodPath', 'staticPodURL']) {
        const value = configuration[field] ?? ''
        if (value === '') continue
        yield {
          at: [],
          message: `kubelet of node \`${name}\`, a worker, runs the pods of its \`${field}\``,
          discriminator: `${name} ${field}`,
        }
      }
    }
  },
})
