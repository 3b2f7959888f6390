import { type Control, defineControl, valueAt } from '#model'
import { textAt } from './custom/places.ts'

const tls = ['spec', 'tls']
const insecure = [...tls, 'insecureEdgeTerminationPolicy']

export const routeWithoutTls: Control = defineControl({
  id: 'route-without-tls',
  title: 'Route of OpenShift serves without TLS',
  severity: 'medium',
  why: 'Whoever is on the way reads and changes what is sent, session cookies among it.',
  remediation: 'Set `tls.termination`, and `insecureEdgeTerminationPolicy: Redirect`.',
  aliases: ['kyverno:check-routes'],
  references: ['https://docs.openshift.com/container-platform/4.17/networking/routes/secured-routes.html'],
  on: 'resource',
  kinds: ['route.openshift.io/Route'],
  fix: 'unsafe',
  *check({ resource, object }) {
    if (valueAt(object, tls) === undefined) {
      const value = { termination: 'edge', insecureEdgeTerminationPolicy: 'Redirect' }
      yield {
        at: tls,
        message: `route \`${resource.name}\` serves without TLS`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: tls, value }] },
      }
    } else if (textAt(object, insecure) === 'Allow') {
      yield {
        at: insecure,
        message: `route \`${resource.name}\` serves without TLS as well`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: insecure, value: 'Redirect' }] },
      }
    }
  },
})
