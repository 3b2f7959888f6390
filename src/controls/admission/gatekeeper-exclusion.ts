import { type Control, defineControl } from '#model'
import { placesAt, textsAt } from '../network/custom/places.ts'

const ignoreLabel = 'admission.gatekeeper.sh/ignore'

export const gatekeeperExclusion: Control = defineControl({
  id: 'gatekeeper-exclusion',
  title: 'Gatekeeper leaves a namespace out',
  severity: 'medium',
  persona: 'strict',
  why: 'No constraint holds there, whatever it says: what is refused elsewhere is created in that namespace.',
  remediation:
    'Take the label or the entry of `excludedNamespaces` away, or add the namespace to the parameter `namespaces` where it has to be.',
  references: ['https://open-policy-agent.github.io/gatekeeper/website/docs/exempt-namespaces/'],
  on: 'resource',
  kinds: ['Namespace', 'config.gatekeeper.sh/Config'],
  params: {
    namespaces: ['kube-system', 'kube-public', 'kube-node-lease', 'gatekeeper-system'] as readonly string[],
  },
  *check({ resource, object, params }) {
    if (resource.kind === 'Namespace') {
      if (resource.labels[ignoreLabel] === undefined || params.namespaces.includes(resource.name)) return
      yield {
        at: ['metadata', 'labels', ignoreLabel],
        message: `namespace \`${resource.name}\` asks Gatekeeper to leave it out`,
      }
      return
    }
    for (const { at, value } of placesAt(object, ['spec', 'match', '*'])) {
      const others = textsAt(value, ['excludedNamespaces']).filter(
        (name) => !params.namespaces.includes(name),
      )
      if (others.length === 0) continue
      yield {
        at: [...at, 'excludedNamespaces'],
        message: `Gatekeeper leaves out \`${others.join('`, `')}\``,
      }
    }
  },
})
