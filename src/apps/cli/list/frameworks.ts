import { frameworks } from '#frameworks'
import { ownFrameworks } from '../config/own-frameworks.ts'
import type { Terminal } from '../terminal.ts'
import { columns, type Listing } from './listing.ts'

/** Every framework, those of the configuration behind, with its requirements and what answers them. */
export async function listFrameworks(terminal: Terminal): Promise<Listing> {
  const all = [...frameworks, ...(await ownFrameworks(terminal))]
  const rows = all.map(({ id, version, requirements, title }) => {
    const manual = requirements.filter((requirement) => requirement.manual !== undefined).length
    return [
      id,
      version,
      `${requirements.length} requirements`,
      manual === 0 ? '' : `${manual} by hand`,
      title,
    ]
  })
  return {
    json: { frameworks: all },
    text: `${columns(rows)}\nnone runs by default: seaworthy scan --framework ID PATH\n`,
  }
}
