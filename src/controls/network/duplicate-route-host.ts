import { type Control, defineControl, qualifiedName } from '#model'
import { textAt } from './custom/places.ts'

export const duplicateRouteHost: Control = defineControl({
  id: 'duplicate-route-host',
  title: 'Two Routes of OpenShift claim one host and path',
  severity: 'medium',
  persona: 'strict',
  why: 'The older one receives all visitors; when it goes, whoever wrote the other receives them.',
  remediation: 'Serve the host and path from one Route.',
  aliases: ['kyverno:unique-routes'],
  references: [
    'https://docs.openshift.com/container-platform/4.17/networking/routes/route-configuration.html',
  ],
  on: 'resource',
  kinds: ['route.openshift.io/Route'],
  needs: { look: ['route.openshift.io/Route'] },
  *check({ resource, object, look }) {
    const address = addressOf(object)
    if (address === undefined) return
    const twin = look
      .all('route.openshift.io/Route')
      .find((other) => other.id !== resource.id && addressOf(other.object) === address)
    if (twin === undefined) return
    const name = qualifiedName(twin)
    yield {
      at: ['spec', 'host'],
      message: `route \`${name}\` claims \`${address}\` as well`,
      related: [{ message: 'claimed here as well', resource: twin }],
    }
  },
})

function addressOf(object: unknown): string | undefined {
  const host = textAt(object, ['spec', 'host'])
  return host === undefined ? undefined : host + (textAt(object, ['spec', 'path']) ?? '/')
}
