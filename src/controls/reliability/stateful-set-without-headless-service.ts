import { type Control, defineControl, notEvaluated } from '#model'

export const statefulSetWithoutHeadlessService: Control = defineControl({
  id: 'stateful-set-without-headless-service',
  title: 'StatefulSet has no headless Service',
  severity: 'low',
  persona: 'reliability',
  why: 'Its pods have no names of their own in DNS, which is what members of a cluster find each other by.',
  remediation: 'Set `serviceName` to a Service with `clusterIP: None` that selects the pods.',
  aliases: ['kics:statefulset_without_service_name', 'kube-score:statefulset-has-servicename'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id'],
  on: 'resource',
  kinds: ['StatefulSet'],
  needs: { look: ['Service'] },
  *check({ resource, object, look }) {
    const at = ['spec', 'serviceName']
    const name = object.spec?.serviceName
    if (!name) {
      yield { at, message: `\`${resource.name}\` names no Service` }
      return undefined
    }
    const service = look.byName('Service', resource.namespace, name)
    if (service === 'unknown') return notEvaluated('not-in-files')
    if (service === 'missing') yield { at, message: `service \`${name}\` does not exist` }
    else if (service.object.spec?.clusterIP !== 'None') {
      yield {
        at,
        message: `service \`${name}\` is not headless`,
        related: [{ message: 'the service', resource: service, at: ['spec', 'clusterIP'] }],
      }
    }
    return undefined
  },
})
