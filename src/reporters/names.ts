import type { Finding, Location, ResourceReference } from '#model'
import { plainLine } from './plain.ts'

/** Kubernetes allows 253; what is longer was made to be. */
const longestName = 300

/** `Deployment shop/api` */
export function resourceName({ kind, namespace, name }: ResourceReference): string {
  return plainLine(`${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`, longestName)
}

/** `deploy/api.yaml:31:13` */
export function placeName({ file, line, column }: Pick<Location, 'file' | 'line' | 'column'>): string {
  return plainLine(`${file}:${line}:${column}`)
}

/** Where a finding is, by file or else by resource. */
export function findingPlace({ location, resource }: Finding): string {
  if (location !== undefined) return placeName(location)
  return resource === undefined ? 'the target' : resourceName(resource)
}

/** Whether a finding is open: nobody accepted it. */
export function isOpen({ exception }: Finding): boolean {
  return exception === undefined
}

/** Whether a finding is on what Kubernetes or its platform installed: nobody accepted it, and it is nobody's to mend here. */
export function isOfPlatform({ exception }: Finding): boolean {
  return exception?.kind === 'platform'
}
