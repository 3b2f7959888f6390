import { type Control, defineControl } from '#model'

export const externalIpsAdmitted: Control = defineControl({
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
  on: 'cluster',
  needs: { facts: ['api-server-flags'] },
  *check({ facts }) {
    const plugins = (facts['api-server-flags']['enable-admission-plugins'] ?? '').split(',')
    if (plugins.some((name) => name.trim() === 'DenyServiceExternalIPs')) return
    yield { at: [], message: 'admission plug-in `DenyServiceExternalIPs` is not on' }
  },
})
