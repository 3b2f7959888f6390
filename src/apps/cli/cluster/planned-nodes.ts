import type { RequestLine } from '#kube'
import { jobOf, plannedNodeRequests } from '#sources/cluster'
import { renderDocument } from '#yaml'
import type { NodeJobSettings } from '#model'
import type { RawOptions } from '../run/flags.ts'
import { podSettings } from './node-settings.ts'

const [node, run] = ['NODE', 'RUN']

/** What `--nodes` would ask of the API server for each node, and the Job that it would make; throws a `CommandError`. */
export function plannedNodes(options: RawOptions, settings: NodeJobSettings): string {
  const { first, each } = plannedNodeRequests(settings.namespace, node, run)
  const lines = (requests: readonly RequestLine[]): string =>
    requests.map(({ method, path }) => `${method} ${path}\n`).join('')
  const job = jobOf(node, run, podSettings(options, settings))
  return `# for --nodes:\n${lines(first)}# for each node, here called NODE:\n${lines(each)}---\n${renderDocument(job)}---\n`
}
