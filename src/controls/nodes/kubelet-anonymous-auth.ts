import { type Control, valueAt } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletAnonymousAuth: Control = defineSettingControl({
  id: 'kubelet-anonymous-auth',
  title: 'Kubelet answers callers without credentials',
  severity: 'critical',
  why: 'Where the kubelet authorizes everybody, whoever reaches port 10250 runs commands in every pod; where it asks the API server, one careless binding does the same.',
  remediation: 'Set `authentication.anonymous.enabled: false`.',
  aliases: [
    'kubescape:C-0069',
    'kubescape:C-0172',
    'trivy:KCV-0079',
    'checkov:CKV_K8S_138',
    'kics:anonymous_auth_is_not_set_to_false',
    'kube-bench:cis-1.12:4.2.1',
    'kube-hunter:KHV036',
    'kube-hunter:KHV037',
    'kube-hunter:KHV038',
    'kube-hunter:KHV039',
    'kube-hunter:KHV040',
    'kube-hunter:KHV041',
    'kube-hunter:KHV042',
    'kube-hunter:KHV045',
    'mondoo:kubelet-anonymous-authentication',
    'prowler:kubelet_disable_anonymous_auth',
    'stig:V-242391',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'],
  field: ['authentication', 'anonymous', 'enabled'],
  absent: false,
  allow: [false],
  says: 'answers callers without credentials',
  grade: (configuration) =>
    valueAt(configuration, ['authorization', 'mode']) === 'AlwaysAllow' ? 'critical' : 'medium',
})
