import type { AppliedException, Finding, Result } from '#model'
import { findingPlace, isOpen, resourceName } from '../names.ts'
import { plainLine } from '../plain.ts'

/** For `--all`: what somebody accepted, why and until when, in the order of the result. */
export function acceptedLines({ findings }: Result): string[] {
  return findings.filter((finding) => !isOpen(finding)).map(acceptedLine)
}

function acceptedLine(finding: Finding): string {
  const { control, severity, resource, location, exception } = finding
  const name = location === undefined || resource === undefined ? '' : `   ${resourceName(resource)}`
  return `accepted  ${severity}[${control}]  ${findingPlace(finding)}${name}   ${why(exception!)}`
}

function why({ reason, until }: AppliedException): string {
  return plainLine(until === undefined ? reason : `until ${until} -- ${reason}`)
}
