import { type Control, defineControl } from '#model'

export const defaultIngressBackend: Control = defineControl({
  id: 'default-ingress-backend',
  title: 'Ingress answers for every host and path that nobody else serves',
  severity: 'low',
  persona: 'strict',
  why: 'Requests for any name arrive there, also for one that another Ingress has just lost.',
  remediation: 'Write rules for the hosts and paths that are meant, and remove `defaultBackend`.',
  aliases: ['kyverno:restrict-ingress-defaultbackend'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend'],
  on: 'resource',
  fix: 'unsafe',
  kinds: ['Ingress'],
  *check({ resource, object }) {
    if (object.spec?.defaultBackend === undefined) return
    const at = ['spec', 'defaultBackend']
    yield {
      at,
      message: `ingress \`${resource.name}\` answers for every host`,
      fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
    }
  },
})
