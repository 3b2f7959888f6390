import { type Control, defineControl } from '#model'
import { ingressBackends } from '../reliability/services/backends.ts'

export const numberedBackendPort: Control = defineControl({
  id: 'numbered-backend-port',
  title: 'Ingress refers to a named port by its number',
  severity: 'low',
  persona: 'hygiene',
  why: 'Whoever changes the port of the Service has to remember the Ingress.',
  remediation: 'Refer to the port of the Service by its name.',
  aliases: ['popeye:POP-1403'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource'],
  on: 'resource',
  kinds: ['Ingress'],
  needs: { look: ['Service'] },
  fix: 'safe',
  *check({ resource, object, look }) {
    for (const { service: backend, at } of ingressBackends(object)) {
      const found = look.byName('Service', resource.namespace, backend.name ?? '')
      if (found === 'missing' || found === 'unknown' || backend.port?.number === undefined) continue
      const name = found.object.spec?.ports?.find(({ port }) => port === backend.port?.number)?.name
      if (name === undefined) continue
      yield {
        at: [...at, 'port', 'number'],
        message: `port \`${name}\` of service \`${backend.name}\` is called by its number`,
        fix: { safety: 'safe', operations: [{ op: 'set', path: [...at, 'port'], value: { name } }] },
      }
    }
  },
})
