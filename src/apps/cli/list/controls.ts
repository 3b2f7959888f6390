import { compareSeverity } from '#model'
import { catalogue } from '#controls/catalogue'
import { requirementsByControl } from '../explain/requirements.ts'
import { columns, type Listing } from './listing.ts'

/** Every control, worst first, with who has it on. */
export async function listControls(): Promise<Listing> {
  const requirements = requirementsByControl()
  const controls = catalogue.map(
    ({ id, title, severity, persona = 'default', area, on, fix, aliases = [] }) => ({
      id,
      title,
      severity,
      persona,
      default: persona === 'default',
      area,
      on,
      fix: fix ?? null,
      aliases,
      requirements: requirements.get(id) ?? [],
    }),
  )
  const sorted = controls.toSorted(
    (a, b) => compareSeverity(a.severity, b.severity) || (a.id < b.id ? -1 : 1),
  )
  const rows = sorted.map(({ id, severity, persona, title }) => [severity, id, persona, title])
  const on = controls.filter((control) => control.default).length
  return {
    json: { controls },
    text: `${columns([['severity', 'control', 'persona', 'title'], ...rows])}\n${controls.length} controls, ${on} of them run by default (persona default)\n`,
  }
}
