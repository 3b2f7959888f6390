import type { Control } from '#model'
import { definePluginControl } from '../control-plane/plugin-control.ts'

export const externalIpsAdmitted: Control = definePluginControl({
  id: 'external-ips-admitted',
  title: 'API server lets Services claim any address',
  severity: 'medium',
  why: 'Whoever may create a Service receives what pods send to an address of their choice (CVE-2020-8554).',
  remediation:
    'Add `DenyServiceExternalIPs` to `--enable-admission-plugins`, or forbid `externalIPs` by an admission policy.',
  aliases: ['kubescape:C-0283', 'kubescape:C-0115', 'trivy:KCV-0003'],
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#denyserviceexternalips',
  ],
  plugins: ['DenyServiceExternalIPs'],
  byDefault: false,
})
