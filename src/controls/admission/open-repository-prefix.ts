import { type Control, defineControl } from '#model'
import { placesAt } from '../network/custom/places.ts'

export const openRepositoryPrefix: Control = defineControl({
  id: 'open-repository-prefix',
  title: 'Allowed repository is a prefix that others can begin alike',
  severity: 'medium',
  why: 'Gatekeeper compares beginnings: `registry.example` allows `registry.example.attacker.test`, and `docker.io/shop` allows `docker.io/shop-of-others`.',
  remediation: 'End entries that name a registry or an owner with a slash.',
  aliases: ['trivy:KSV-0124'],
  references: ['https://open-policy-agent.github.io/gatekeeper-library/website/validation/allowedrepos'],
  on: 'resource',
  kinds: ['constraints.gatekeeper.sh/K8sAllowedRepos'],
  *check({ object }) {
    for (const { at, value: entry } of placesAt(object, ['spec', 'parameters', 'repos', '*'])) {
      if (typeof entry !== 'string' || !isOpen(entry)) continue
      yield { at, message: `\`${entry}\` allows every name that begins so` }
    }
  },
})

/** A repository below an owner stays with that owner, however its name goes on; a tag or a digest ends the name. */
function isOpen(entry: string): boolean {
  const parts = entry.split('/')
  const hasHost = /[.:]|^localhost$/.test(parts[0] ?? '')
  const isEnded = parts.at(-1) === '' || (parts.length > 1 && /[:@]/.test(parts.at(-1) ?? ''))
  return !isEnded && parts.length < (hasHost ? 3 : 2)
}
