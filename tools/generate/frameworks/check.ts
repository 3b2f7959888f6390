import { type Framework, nearest, type Requirement } from '#model'
import type { ResolvedFramework } from './resolve.ts'
import type { Topics } from './topics.ts'

/** What a framework says of controls that does not hold. */
export function frameworkProblems(framework: Framework, controls: ReadonlySet<string>): string[] {
  const ids = framework.requirements.map(({ id }) => id)
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place)
  return [
    ...twice.map((id) => `${framework.id}: two requirements are called \`${id}\``),
    ...framework.requirements.flatMap((requirement) =>
      requirementProblems(requirement, controls).map(
        (problem) => `${framework.id}/${requirement.id}: ${problem}`,
      ),
    ),
  ]
}

function requirementProblems(
  { controls: lines, manual, evidence }: Requirement,
  controls: ReadonlySet<string>,
): string[] {
  const unanswered = lines.length === 0 && manual === undefined
  return [
    ...(unanswered ? ['neither a control nor `manual` answers it'] : []),
    ...(evidence !== undefined && manual === undefined ? ['`evidence` is for who reads `manual`'] : []),
    ...lines.filter(({ control }) => !controls.has(control)).map(({ control }) => unknown(control, controls)),
    ...lines
      .filter(({ since = 0, until = Infinity }) => since > until)
      .map(({ control }) => `\`${control}\` holds since a version after the one until which it holds`),
  ]
}

function unknown(control: string, controls: ReadonlySet<string>): string {
  const near = nearest(control, [...controls])
  return `there is no control \`${control}\`${near === undefined ? '' : `; is it \`${near}\`?`}`
}

/** Topics that name what is not there, or that nobody names. */
export function topicsProblems(
  topics: Topics,
  frameworks: readonly ResolvedFramework[],
  controls: ReadonlySet<string>,
): string[] {
  const requirements = frameworks.flatMap((framework) => framework.requirements)
  const used = new Set(requirements.flatMap((requirement) => requirement.topics ?? []))
  const sections = frameworks.find(({ id }) => id === 'nsa-cisa')?.requirements.map(({ id }) => id) ?? []
  return Object.entries(topics).flatMap(([id, topic]) =>
    [
      ...(used.has(id) ? [] : ['no requirement names it']),
      ...(sections.includes(topic.section) ? [] : [`\`nsa-cisa\` has no section \`${topic.section}\``]),
      ...topic.controls
        .filter((control) => !controls.has(control))
        .map((control) => unknown(control, controls)),
    ].map((problem) => `topic ${id}: ${problem}`),
  )
}
