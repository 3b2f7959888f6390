import { type Control, defineControl } from '#model'
import { isGiven } from '../control-plane/flag-control.ts'
import { isPluginOn } from '../control-plane/plugin-control.ts'

export const alwaysAdmitPlugin: Control = defineControl({
  id: 'always-admit-plugin',
  title: 'API server admits everything by a plug-in',
  severity: 'low',
  why: 'The plug-in does nothing beside others, but whoever turned it on wanted no admission control. In the old flag that names all plug-ins it means that none of the others is on by default.',
  remediation: 'Take `AlwaysAdmit` out of `--enable-admission-plugins`.',
  aliases: [
    'kubescape:C-0122',
    'trivy:KCV-0011',
    'checkov:CKV_K8S_79',
    'kics:always_admit_admission_control_plugin_set',
    'mondoo:api-server-no-always-admit',
    'prowler:apiserver_no_always_admit_plugin',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwaysadmit'],
  on: 'cluster',
  needs: { facts: ['api-server-flags'] },
  *check({ facts }) {
    const flags = facts['api-server-flags']
    if (!isPluginOn(flags, 'AlwaysAdmit', false)) return
    yield {
      at: [],
      message: 'admission plug-in `AlwaysAdmit` is on',
      ...(isGiven(flags, 'admission-control') && { severity: 'high' as const }),
    }
  },
})
