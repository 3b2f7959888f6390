import { type Control, defineControl } from '#model'
import { isGiven } from '../control-plane/flag-control.ts'

export const kubeletConfigurationUnread: Control = defineControl({
  id: 'kubelet-configuration-unread',
  title: 'Nobody can say what a kubelet is set to',
  severity: 'low',
  persona: 'strict',
  why: 'What else is said of kubelets leaves this node out, however open it is.',
  remediation: 'Let the collector read `/configz` of the node, or the file that `--config` names.',
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/kubelet-config-file/'],
  on: 'cluster',
  needs: { facts: ['kubelet-flags'], uses: ['kubelet-configuration'] },
  *check({ facts }) {
    for (const [node, flags] of Object.entries(facts['kubelet-flags'])) {
      if (!isGiven(flags, 'config') || facts['kubelet-configuration']?.[node] !== undefined) continue
      yield {
        at: [],
        message: `kubelet of node \`${node}\` is set by \`${flags['config']!}\`, which was not read`,
        evidence: [{ at: ['kubelet-flags', node, 'config'], value: flags['config']! }],
        discriminator: node,
      }
    }
  },
})
