import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletPodPidLimitMissing: Control = defineSettingControl({
  id: 'kubelet-pod-pid-limit-missing',
  title: 'Pods may take all process ids of the node',
  severity: 'medium',
  why: "One pod that forks without end leaves the node unable to start a process, the kubelet's own among them.",
  remediation: 'Set `podPidsLimit`, such as to 4096.',
  aliases: ['kubescape:C-0284', 'kube-bench:cis-1.12:4.2.13'],
  references: ['https://kubernetes.io/docs/concepts/policy/pid-limiting/'],
  field: ['podPidsLimit'],
  absent: -1,
  allow: (limit) => Number(limit) > 0,
  says: 'sets no limit to the processes of a pod',
})
