import type { Control } from '#model'
import { definePluginControl } from '../control-plane/plugin-control.ts'

export const serviceAccountPluginOff: Control = definePluginControl({
  id: 'service-account-plugin-off',
  title: 'API server gives pods no service account',
  severity: 'medium',
  why: 'Pods may name accounts that do not exist and Secrets that their account may not mount, and whoever creates the account later gets the pod.',
  remediation: 'Take `ServiceAccount` out of `--disable-admission-plugins`.',
  aliases: [
    'kubescape:C-0125',
    'trivy:KCV-0014',
    'checkov:CKV_K8S_82',
    'kics:service_account_admission_control_plugin_disabled',
    'prowler:apiserver_service_account_plugin',
  ],
  plugins: ['ServiceAccount'],
  byDefault: true,
})
