import { type Control, defineControl } from '#model'

export const policyWithoutSelector: Control = defineControl({
  id: 'policy-without-selector',
  title: 'NetworkPolicy selects neither pods nor peers',
  severity: 'low',
  persona: 'hygiene',
  why: 'Releases of Kubernetes refuse the policy or read it as one for every pod of the namespace: few authors meant either.',
  remediation: 'Write `podSelector`; `{}` says that every pod is meant.',
  aliases: ['trivy:KSV-0038'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  on: 'resource',
  kinds: ['NetworkPolicy'],
  *check({ resource, object: { spec } }) {
    if (spec?.podSelector) return
    const rules = [
      ...(spec?.ingress ?? []).map((rule) => rule?.from),
      ...(spec?.egress ?? []).map((rule) => rule?.to),
    ]
    const peers = rules.flatMap((list) => list ?? [])
    if (peers.some((peer) => peer?.podSelector ?? peer?.namespaceSelector)) return
    yield { at: ['spec', 'podSelector'], message: `\`${resource.name}\` has no selector` }
  },
})
