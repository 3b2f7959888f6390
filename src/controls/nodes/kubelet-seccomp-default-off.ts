import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletSeccompDefaultOff: Control = defineSettingControl({
  id: 'kubelet-seccomp-default-off',
  title: 'Kubelet starts containers without a seccomp profile',
  severity: 'medium',
  persona: 'strict',
  why: 'A container whose pod says nothing may make every system call of the kernel.',
  remediation: 'Set `seccompDefault: true`, after a look at what the workloads call.',
  aliases: ['kube-bench:cis-1.12:4.2.14'],
  references: [
    'https://kubernetes.io/docs/tutorials/security/seccomp/#enable-the-use-of-runtimedefault-as-the-default-seccomp-profile-for-all-workloads',
  ],
  field: ['seccompDefault'],
  absent: false,
  allow: [true],
  says: 'starts containers without a seccomp profile where their pod names none',
  applies: ({ kubernetesVersion }) =>
    kubernetesVersion >= 25 || 'kubelets have the setting by default since Kubernetes 1.25',
})
