import { frameworks } from '#frameworks'
import { columns, type Listing } from './listing.ts'

/** Every framework with its requirements and what answers them. */
export async function listFrameworks(): Promise<Listing> {
  const rows = frameworks.map(({ id, version, requirements, title }) => {
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
    json: { frameworks },
    text: `${columns(rows)}\nnone runs by default: seaworthy scan --framework ID PATH\n`,
  }
}
