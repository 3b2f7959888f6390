import type { Diagnostic } from '#model'
import type { Unread } from './outcome.ts'

const mostNames = 5
const mostReasons = 8

/** `node facts of 3 of 5 nodes; node4: NotReady; node5: refused by Pod Security` */
export function nodesText(read: number, unread: readonly Unread[]): string {
  const all = read + unread.length
  const groups = [...Map.groupBy(unread, ({ reason }) => reason)]
  const shown = groups.slice(0, mostReasons).map(([reason, nodes]) => `${namesOf(nodes)}: ${reason}`)
  const more = groups.length > mostReasons ? ['and more'] : []
  return [`node facts of ${read} of ${all} ${all === 1 ? 'node' : 'nodes'}`, ...shown, ...more].join('; ')
}

function namesOf(nodes: readonly Unread[]): string {
  const names = nodes.slice(0, mostNames).map(({ node }) => node)
  const more = nodes.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}

/** What a person should know of nodes that told nothing; an error where one should have. */
export function unreadDiagnostics(read: number, unread: readonly Unread[]): Diagnostic[] {
  if (unread.length === 0) return []
  const hints = [...new Set(unread.flatMap(({ hint }) => hint ?? []))].slice(0, mostReasons)
  return [
    {
      level: unread.some(({ asked }) => asked) ? 'error' : 'note',
      code: 'nodes-unread',
      message: nodesText(read, unread),
      hint: hints.length === 0 ? 'what needs their facts is not evaluated' : hints.join('; '),
    },
  ]
}
