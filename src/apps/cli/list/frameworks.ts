import { answersOf, frameworks, sharedNames } from '#frameworks'
import { columns, type Listing } from './listing.ts'

/** Every framework with its requirements and what answers them. */
export async function listFrameworks(): Promise<Listing> {
  const listed = frameworks.map((framework) => ({ ...framework, answers: answersOf(framework) }))
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
