import { type Configuration, valueAt } from '#model'
import { placesAt } from '../../network/custom/places.ts'

/** What answers to probes, and tells nothing else. */
const healthPaths: readonly unknown[] = ['/livez', '/readyz', '/healthz']

/** What an `AuthenticationConfiguration` lets anonymous callers do beyond probes; its silence leaves them let in. */
export function anonymousProblem(configuration: Configuration): string | undefined {
  const file = "the API server's AuthenticationConfiguration"
  const enabled = valueAt(configuration, ['anonymous', 'enabled'])
  if (enabled === false) return undefined
  if (enabled !== true) return `${file} does not limit anonymous callers`
  const paths = placesAt(configuration, ['anonymous', 'conditions', '*', 'path']).map(({ value }) => value)
  if (paths.length === 0) return `${file} lets anonymous callers call every path`
  const others = paths.filter((path) => !healthPaths.includes(path))
  if (others.length === 0) return undefined
  return `${file} lets anonymous callers call ${others.map((path) => `\`${String(path)}\``).join(', ')}`
}
