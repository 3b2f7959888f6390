import { type Control, defineControl, type Resource } from '#model'
import type { MutatingWebhookConfiguration, ValidatingWebhookConfiguration } from '#schema'
import { backendsOf } from './ingress/backends.ts'
import { isOpenToOutside } from './service/exposure.ts'

export const webhookServiceExposed: Control = defineControl({
  id: 'webhook-service-exposed',
  title: 'Admission webhook is reachable from outside the cluster',
  severity: 'high',
  why: 'Webhooks authenticate nobody: whoever reaches one sends it any object, by which controllers were taken over (CVE-2025-1974).',
  remediation: 'Use a Service of type ClusterIP for the webhook alone, and no Ingress.',
  aliases: ['kubewarden:do-not-expose-admission-controller-webhook-services-policy'],
  references: ['https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/'],
  on: 'service',
  needs: { look: ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration', 'Ingress'] },
  *check({ resource, service: { spec = {} }, look }) {
    const configuration = [
      ...look.all('ValidatingWebhookConfiguration'),
      ...look.all('MutatingWebhookConfiguration'),
    ].find((one) => calls(one, resource))
    if (configuration === undefined) return
    const subject = `service \`${resource.name}\`, which webhook configuration \`${configuration.name}\` calls,`
    if (isOpenToOutside(resource, spec))
      yield { at: ['spec', 'type'], message: `${subject} is open to the outside` }
    for (const ingress of look.inNamespace('Ingress', resource.namespace)) {
      if (!backendsOf(ingress.object).some(({ name }) => name === resource.name)) continue
      yield {
        at: ['metadata', 'name'],
        discriminator: ingress.name,
        message: `${subject} is served by ingress \`${ingress.name}\``,
      }
    }
  },
})

type Configuration = ValidatingWebhookConfiguration | MutatingWebhookConfiguration

/** A Service whose manifest leaves the namespace to whoever applies it is known by its name alone. */
function calls(
  { object }: Resource<Configuration>,
  { name, namespace }: { readonly name: string; readonly namespace: string | undefined },
): boolean {
  return (object.webhooks ?? []).some(({ clientConfig }) => {
    const service = clientConfig?.service
    return service?.name === name && (namespace === undefined || service.namespace === namespace)
  })
}
