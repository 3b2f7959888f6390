import { type Control, defineControl } from '#model'

export const loopbackExternalName: Control = defineControl({
  id: 'loopback-external-name',
  title: 'Service is an alias of localhost',
  severity: 'medium',
  why: 'A proxy that resolves the name connects to itself, and shows what it serves to itself alone.',
  remediation: 'Name the host that is meant, or delete the Service.',
  aliases: ['kyverno:no-localhost-service'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#externalname'],
  on: 'service',
  *check({ resource, service: { spec = {} } }) {
    const name = spec.externalName ?? ''
    if (
      spec.type !== 'ExternalName' ||
      !/^(?:localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|::1)\.?$/i.test(name)
    )
      return
    yield { at: ['spec', 'externalName'], message: `service \`${resource.name}\` is an alias of \`${name}\`` }
  },
})
