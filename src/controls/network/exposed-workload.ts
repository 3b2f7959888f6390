import { type Control, defineControl, derivedFrom, podName, type Resource, selectsEqual } from '#model'
import type { Ingress, Service } from '#schema'
import { backendsOf } from './ingress/backends.ts'
import { isOpenToOutside } from './service/exposure.ts'

export const exposedWorkload: Control = defineControl({
  id: 'exposed-workload',
  title: 'Workload is reachable from outside the cluster',
  severity: 'low',
  persona: 'strict',
  why: 'It is where an attack begins: what else is wrong with it weighs more than with a workload inside.',
  remediation: 'Check that it is meant; other findings of the workload come first.',
  aliases: ['kubescape:C-0256', 'kics:ingress_controller_exposes_workload', 'stackrox:external_exposure'],
  references: ['https://attack.mitre.org/techniques/T1190/'],
  on: 'workload',
  needs: { look: ['Service', 'Ingress'] },
  *check({ workload, look }) {
    const services = derivedFrom(look.inNamespace('Service', workload.namespace), selectorsOf)
      .filter(({ selector }) => selectsEqual(selector, workload.podLabels))
      .map(({ service }) => service)
    const backends = derivedFrom(look.inNamespace('Ingress', workload.namespace), routesOf)
    for (const service of services) {
      const ingress = backends.find(({ name }) => name === service.name)?.ingress
      const open = isOpenToOutside(service, service.object.spec ?? {})
      if (!open && ingress === undefined) continue
      const by = open ? `service \`${service.name}\`` : `ingress \`${ingress}\``
      yield {
        at: ['labels'],
        from: 'podMetadata',
        discriminator: service.name,
        message: `${by} opens the ${podName(workload)} to the outside`,
      }
    }
  },
})

/** The Services that select anything, with their selectors. */
function selectorsOf(services: readonly Resource<Service>[]) {
  return services.flatMap((service) => {
    const selector = service.object.spec?.selector ?? {}
    return Object.keys(selector).length === 0 ? [] : [{ service, selector }]
  })
}

/** The Services that Ingresses route to, by name. */
function routesOf(ingresses: readonly Resource<Ingress>[]) {
  return ingresses.flatMap(({ name, object }) =>
    backendsOf(object).map((backend) => ({ ingress: name, ...backend })),
  )
}
