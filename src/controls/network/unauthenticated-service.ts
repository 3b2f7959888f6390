import { type Control, defineControl, qualifiedName } from '#model'

export const unauthenticatedService: Control = defineControl({
  id: 'unauthenticated-service',
  title: 'Service answers callers without credentials',
  severity: 'high',
  why: 'Every pod that reaches the Service reads and changes what lies behind it.',
  remediation: 'Turn on the authentication of the server, or admit its callers alone by a NetworkPolicy.',
  aliases: ['kubescape:C-0274'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  on: 'service',
  needs: { facts: ['service-probes'] },
  *check({ resource, service, facts }) {
    const probes = facts['service-probes'][qualifiedName(resource)] ?? []
    for (const { port, protocol, authenticated } of probes) {
      if (authenticated) continue
      const index = (service.spec?.ports ?? []).findIndex((one) => one?.port === port)
      yield {
        at: ['spec', 'ports', ...(index < 0 ? [] : [index, 'port'])],
        message: `port ${port} of \`${resource.name}\` speaks ${protocol} with callers that have no credentials`,
        discriminator: String(port),
      }
    }
  },
})
