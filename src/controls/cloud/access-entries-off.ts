import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const accessEntriesOff: Control = defineClusterControl({
  id: 'access-entries-off',
  title: 'ConfigMap aws-auth alone says who may enter the cluster',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever writes one ConfigMap makes any AWS identity an administrator, and a mistake in it locks everybody out.',
  remediation:
    'Set the authentication mode to `API_AND_CONFIG_MAP`, make access entries, then go on to `API`.',
  aliases: ['kubescape:C-0285'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html'],

  *eks({ cluster: { accessConfig } }) {
    const mode = accessConfig?.authenticationMode ?? 'CONFIG_MAP'
    if (mode !== 'CONFIG_MAP') return
    yield {
      at: ['cluster', 'accessConfig', 'authenticationMode'],
      message: `ConfigMap \`aws-auth\` alone says who may enter the cluster`,
    }
  },
})
