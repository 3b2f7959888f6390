import type { Coverage, Result } from '#model'
import { commandLine } from '../command.ts'
import { plainLine } from '../plain.ts'
import { counted } from '../words.ts'

const mostNames = 6

/** What the credentials may not read and what it costs; `command` prints the rights that are missing. Nothing where all was allowed. */
export function forbiddenText(
  result: Result,
): { readonly what: string; readonly command: string } | undefined {
  const rows = result.coverage.rows.filter(({ state }) => state === 'forbidden')
  const names = [...new Set(rows.flatMap(nameOf))].toSorted()
  if (names.length === 0) return undefined
  const unable = new Set(
    result.notEvaluated.filter(({ reason }) => reason.code === 'forbidden').map(({ control }) => control),
  )
  const shown = names.slice(0, mostNames).join(', ')
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : ''
  const what = plainLine(`${shown}${more} (${counted(unable.size, 'control')} not evaluated)`)
  return {
    what,
    command: commandFor(result, rows.find(({ namespace }) => namespace !== undefined)?.namespace),
  }
}

/** A pod's own cluster has no context to be named by. */
function commandFor({ target: { cluster } }: Result, namespace: string | undefined): string {
  const context = cluster === undefined || cluster.name === 'in-cluster' ? [] : [cluster.name]
  const inside = namespace === undefined ? '' : ` -n ${namespace}`
  return commandLine(`rbac --check${plainLine(inside)} --cluster`, context)
}

/** A fact that is not to be had for want of another right says nothing new. */
function nameOf({ resource }: Coverage): string[] {
  return resource === undefined ? [] : [resource]
}
