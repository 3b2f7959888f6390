import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletAlwaysAllow: Control = defineSettingControl({
  id: 'kubelet-always-allow',
  title: 'Kubelet authorizes everybody',
  severity: 'critical',
  why: 'Any identity that the kubelet knows, such as the token of any pod, reads logs and runs commands in every pod of the node.',
  remediation: 'Set `authorization.mode: Webhook`, so that the API server decides by RBAC.',
  aliases: [
    'kubescape:C-0173',
    'trivy:KCV-0080',
    'checkov:CKV_K8S_139',
    'kics:authorization_mode_set_to_always_allow',
    'kube-bench:cis-1.12:4.2.2',
    'mondoo:kubelet-authorization-mode',
    'prowler:kubelet_authorization_mode',
    'stig:V-242392',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'],
  field: ['authorization', 'mode'],
  absent: 'Webhook',
  allow: (mode) => mode !== 'AlwaysAllow',
  says: 'has the authorization mode `AlwaysAllow`, not `Webhook`',
})
