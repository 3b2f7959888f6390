import { type Control, defineControl } from '#model'
import { textsAt } from '../network/custom/places.ts'
import { podSecurityOf } from './levels/defaults.ts'

/** Who makes pods for others: to exempt one is to exempt whoever may make a Deployment or a Job. */
const controller = /^system:serviceaccount:kube-system:[a-z-]+-controller$|^system:kube-controller-manager$/

export const widePodSecurityExemption: Control = defineControl({
  id: 'wide-pod-security-exemption',
  title: 'Pod Security exempts more than the system',
  severity: 'medium',
  why: 'Whoever or whatever is exempt makes privileged pods in every namespace, whatever its label says.',
  remediation:
    'Take the entry out of `exemptions`, and label the namespaces that need it instead. The parameters list what may stay exempt.',
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-admission-controller/',
  ],
  on: 'cluster',
  needs: { facts: ['admission-configuration'] },
  params: {
    namespaces: ['kube-system'] as readonly string[],
    usernames: [] as readonly string[],
    runtimeClasses: [] as readonly string[],
  },
  *check({ facts, params }) {
    const settings = podSecurityOf(facts['admission-configuration'])
    for (const list of ['usernames', 'runtimeClasses', 'namespaces'] as const) {
      for (const name of textsAt(settings, ['exemptions', list])) {
        if (params[list].includes(name)) continue
        yield {
          at: [],
          message: `Pod Security exempts ${whom[list]} \`${name}\`${controller.test(name) ? ', and with it everyone who may make a workload' : ''}`,
          discriminator: `${list}/${name}`,
        }
      }
    }
  },
})

const whom = { usernames: 'user', runtimeClasses: 'runtime class', namespaces: 'namespace' } as const
