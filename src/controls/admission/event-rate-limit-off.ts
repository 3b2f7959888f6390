import { type Control, defineControl } from '#model'
import { placesAt } from '../network/custom/places.ts'
import { isPluginOn } from '../control-plane/plugin-control.ts'

const plugin = 'EventRateLimit'

export const eventRateLimitOff: Control = defineControl({
  id: 'event-rate-limit-off',
  title: 'API server takes events without limit',
  severity: 'low',
  persona: 'strict',
  why: 'A program that reports without end fills the API server and etcd with events.',
  remediation:
    'Add `EventRateLimit` to `--enable-admission-plugins`, with its limits in the AdmissionConfiguration.',
  aliases: [
    'kubescape:C-0121',
    'trivy:KCV-0010',
    'checkov:CKV_K8S_78',
    'kics:event_rate_limit_admission_control_plugin_not_set',
    'mondoo:api-server-admission-event-rate-limit',
    'prowler:apiserver_event_rate_limit',
  ],
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#eventratelimit',
  ],
  on: 'cluster',
  needs: { oneOf: ['api-server-flags', 'admission-configuration'] },
  *check({ facts }) {
    const { 'api-server-flags': flags, 'admission-configuration': configuration } = facts
    if (flags !== undefined) {
      if (!isPluginOn(flags, plugin, false))
        yield { at: [], message: `admission plug-in \`${plugin}\` is not on` }
      return undefined
    }
    const configured = placesAt(configuration!, ['plugins', '*', 'name']).some(
      ({ value }) => value === plugin,
    )
    if (!configured) yield { at: [], message: `the AdmissionConfiguration gives no limits to \`${plugin}\`` }
    return undefined
  },
})
