import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletEndlessStreams: Control = defineSettingControl({
  id: 'kubelet-endless-streams',
  title: 'Kubelet never ends idle connections',
  severity: 'low',
  why: 'Forgotten `exec` and `port-forward` connections stay open, hold memory and ports, and let somebody else go on.',
  remediation: 'Leave `streamingConnectionIdleTimeout` at its four hours, or set less.',
  aliases: [
    'kubescape:C-0176',
    'trivy:KCV-0085',
    'checkov:CKV_K8S_143',
    'kics:kubelet_streaming_connection_timeout_disabled',
    'kube-bench:cis-1.12:4.2.5',
    'prowler:kubelet_streaming_connection_timeout',
    'stig:V-245541',
  ],
  references: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  field: ['streamingConnectionIdleTimeout'],
  absent: '4h0m0s',
  allow: (duration) => !/^(?:0[a-zµ.]*)+$/.test(String(duration)),
  says: 'never ends idle `exec`, `attach` and `port-forward` connections',
})
