import { answersOf, frameworks, sharedNames } from '#frameworks'
import { ownFrameworks } from '../config/own-frameworks.ts'
import type { Terminal } from '../terminal.ts'
import { columns, type Listing } from './listing.ts'

/** Every framework, those of the configuration behind, with its requirements and what answers them. */
export async function listFrameworks(terminal: Terminal): Promise<Listing> {
  const all = [...frameworks, ...(await ownFrameworks(terminal))]
  const listed = all.map((framework) => ({ ...framework, answers: answersOf(framework) }))
  const rows = listed.map(({ id, version, title, requirements, answers }) => [
    id,
    version,
    String(requirements.length),
    String(answers.full),
    String(answers.partial),
    String(answers.manual),
    title,
  ])
  const head = ['framework', 'version', 'requirements', 'in full', 'in part', 'by hand', 'title']
  const shared = [...sharedNames(frameworks)].map(
    (name) => `${name} stands for the one that fits the cluster: --kubernetes-version, --platform\n`,
  )
  return {
    json: { frameworks: listed },
    text: `${columns([head, ...rows])}\nnone runs by default: seaworthy scan --framework ID PATH\n${shared.join('')}`,
  }
}
