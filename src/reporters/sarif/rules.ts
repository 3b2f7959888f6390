import type { Result, Severity } from '#model'

/** CVSS-like numbers by which GitHub sorts: critical from 9.0, high from 7.0, medium from 4.0. */
const securitySeverity: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' }

export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
}

/** GitHub keeps 20 tags of a rule. */
const mostTags = 20

export interface SarifRule {
  readonly id: string
  readonly [property: string]: unknown
}

/** A rule for every control that ran, and for any other that a finding names. */
export function sarifRules({ controls, findings }: Result): SarifRule[] {
  const tags = new Map<string, Set<string>>()
  for (const { control, frameworks } of findings) {
    const own = tags.get(control) ?? new Set<string>()
    for (const framework of frameworks) own.add(framework)
    tags.set(control, own)
  }
  const known = Object.entries(controls).map(([id, { title, severity, why, remediation }]): SarifRule => {
    const requirements = [...(tags.get(id) ?? [])]
    return {
      id,
      name: id,
      shortDescription: { text: title },
      fullDescription: { text: why },
      help: { text: `${why}\n\n${remediation}`, markdown: `${why}\n\n**Mend it.** ${remediation}` },
      defaultConfiguration: { level: sarifLevels[severity] },
      properties: {
        'security-severity': securitySeverity[severity],
        precision: 'high',
        tags: ['security', 'kubernetes', ...requirements].slice(0, mostTags),
      },
      relationships: requirements.map((requirement) => relationship(requirement)),
    }
  })
  const others = [...tags.keys()].filter((id) => !Object.hasOwn(controls, id)).map((id): SarifRule => ({ id, name: id }))
  return [...known, ...others]
}

function relationship(requirement: string): object {
  const slash = requirement.indexOf('/')
  return {
    target: { id: requirement.slice(slash + 1), toolComponent: { name: requirement.slice(0, slash) } },
    kinds: ['superset'],
  }
}
