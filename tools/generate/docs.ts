import { readControls } from './controls/read.ts'
import { cliPages } from './docs/cli.ts'
import { controlPages } from './docs/control-pages.ts'
import { frameworkPages } from './docs/framework-pages.ts'
import { fromPages } from './docs/from-pages.ts'
import { readFrameworks } from './frameworks/read.ts'
import { readTopics } from './frameworks/topics.ts'
import type { Outputs } from './outputs.ts'

export const folders: readonly string[] = ['docs/controls', 'docs/frameworks', 'docs/cli', 'docs/from']

/** A page for each control, framework, command and tool to move in from, and an index of each sort. */
export async function outputs(): Promise<Outputs> {
  const topics = readTopics()
  const [controls, frameworks] = [await readControls(), readFrameworks(topics)]
  return new Map([
    ...(await controlPages(controls, frameworks)),
    ...frameworkPages(frameworks, controls, topics),
    ...fromPages(controls),
    ...cliPages(),
  ])
}
