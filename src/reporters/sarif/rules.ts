import type { ControlResult, Finding, Result, Severity } from '#model'
import { splitTag, type Taxonomy } from './taxonomies.ts'

/** CVSS-like numbers by which GitHub sorts: critical from 9.0, high from 7.0, medium from 4.0. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
}

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
export function sarifRules(
  { controls, findings, frameworks }: Result,
  taxonomies: readonly Taxonomy[],
): SarifRule[] {
  const tags = new Map<string, Set<string>>()
  const tag = (control: string, requirement: string): void => {
    tags.set(control, (tags.get(control) ?? new Set<string>()).add(requirement))
  }
  for (const { id, requirements } of frameworks) {
    for (const requirement of requirements)
      for (const control of requirement.controls) tag(control, `${id}/${requirement.id}`)
  }
  for (const { control, frameworks: own } of findings)
    for (const requirement of own) tag(control, requirement)
  const indexes = new Map(taxonomies.map(({ name }, index) => [name, index]))
  const known = Object.entries(controls).map(([id, control]) =>
    ruleOf(id, control, [...(tags.get(id) ?? [])].toSorted(), indexes),
  )
  return [...known, ...unknownRules(findings, controls)]
}

function ruleOf(
  id: string,
  { title, severity, why, remediation }: ControlResult,
  requirements: readonly string[],
  indexes: ReadonlyMap<string, number>,
): SarifRule {
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n\n${remediation}`, markdown: `${why}\n\n**How to mend it.** ${remediation}` },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: {
      'security-severity': securitySeverity[severity],
      precision: 'high',
      tags: ['security', 'kubernetes', ...requirements].slice(0, mostTags),
    },
    relationships: requirements.map((tag) => {
      const { framework, requirement } = splitTag(tag)
      return {
        target: { id: requirement, toolComponent: { name: framework, index: indexes.get(framework)! } },
        kinds: ['relevant'],
      }
    }),
  }
}

/** What the engine itself finds, such as an exception that nobody may make, has no control behind it. */
function unknownRules(findings: readonly Finding[], controls: Result['controls']): SarifRule[] {
  const severities = new Map(
    findings
      .filter(({ control }) => !Object.hasOwn(controls, control))
      .map((one) => [one.control, one.severity]),
  )
  return [...severities].map(([id, severity]) => ({
    id,
    name: id,
    shortDescription: { text: id.replaceAll('-', ' ') },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { 'security-severity': securitySeverity[severity], tags: ['security', 'kubernetes'] },
  }))
}
