import type { Framework } from '#model'
import { readControls } from './controls/read.ts'
import { frameworkProblems } from './frameworks/check.ts'
import { readFrameworks } from './frameworks/read.ts'
import { header, type Outputs } from './outputs.ts'

/** `src/frameworks/*.yaml` as data, each line held against the controls that there are. */
export async function outputs(): Promise<Outputs> {
  const frameworks = readFrameworks()
  const ids = new Set((await readControls()).map(({ control }) => control.id))
  const problems = frameworks.flatMap((framework) => frameworkProblems(framework, ids))
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return new Map([['src/frameworks/frameworks.gen.ts', moduleOf(frameworks)]])
}

function moduleOf(frameworks: readonly Framework[]): string {
  const head = `${header('frameworks.ts')}import type { Framework } from '#model'\n`
  return `${head}\nexport const frameworks: readonly Framework[] = [\n${frameworks.map(textOf).join('')}]\n`
}

/** One line for each requirement. */
function textOf({ requirements, ...rest }: Framework): string {
  const lines = requirements.map((requirement) => `${JSON.stringify(requirement)},\n`)
  return `{...${JSON.stringify(rest)},requirements:[\n${lines.join('')}]},\n`
}
