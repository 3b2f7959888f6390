import { readControls } from './controls/read.ts'
import { frameworkProblems, topicsProblems } from './frameworks/check.ts'
import { readFrameworks } from './frameworks/read.ts'
import type { ResolvedFramework, ResolvedRequirement } from './frameworks/resolve.ts'
import { readTopics, type Topics } from './frameworks/topics.ts'
import { header, type Outputs } from './outputs.ts'

/** `src/frameworks/*.yaml` as data, each line held against the controls that there are. */
export async function outputs(): Promise<Outputs> {
  const topics = readTopics()
  const frameworks = readFrameworks(topics)
  const ids = new Set((await readControls()).map(({ control }) => control.id))
  const problems = [
    ...topicsProblems(topics, frameworks, ids),
    ...frameworks.flatMap((framework) => frameworkProblems(framework, ids)),
  ]
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return new Map([['src/frameworks/frameworks.gen.ts', moduleOf(frameworks, topics)]])
}

function moduleOf(frameworks: readonly ResolvedFramework[], topics: Topics): string {
  const lines = Object.entries(topics).map(
    ([id, { controls }]) => `${JSON.stringify(id)}:${JSON.stringify(controls)},\n`,
  )
  return [
    `${header('frameworks.ts')}import type { Framework } from '#model'\nimport { linesOf } from './lines.ts'\n\n`,
    `const topics = {\n${lines.join('')}} as const\n\n`,
    `export const frameworks: readonly Framework[] = [\n${frameworks.map((one) => textOf(one, topics)).join('')}]\n`,
  ].join('')
}

/** One line for each requirement. */
function textOf({ requirements, ...rest }: ResolvedFramework, topics: Topics): string {
  const lines = requirements.map((requirement) => `${requirementText(requirement, topics)},\n`)
  return `{...${JSON.stringify(rest)},requirements:[\n${lines.join('')}]},\n`
}

/** Topics are named and not written out, which would make the module ten times as large. */
function requirementText({ topics: ids = [], ...requirement }: ResolvedRequirement, topics: Topics): string {
  if (ids.length === 0) return JSON.stringify(requirement)
  const { controls, ...rest } = requirement
  const shared = new Set(ids.flatMap((id) => topics[id]!.controls))
  const own = controls.filter(({ control }) => !shared.has(control))
  const named = ids.map((id) => `topics[${JSON.stringify(id)}]`)
  return `{...${JSON.stringify(rest)},controls:linesOf([${named.join(',')}],${JSON.stringify(own)})}`
}
