import type { Finding, RequestedException, Result } from '#model'
import { findingPlace, isOpen, resourceName } from '../names.ts'
import { plainLine } from '../plain.ts'

/** For `--all`: what somebody accepted or asks to accept, why and until when, in the order of the result. */
export function acceptedLines({ findings }: Result): string[] {
  return [
    ...findings.filter((finding) => !isOpen(finding)).map((one) => line('accepted ', one, one.exception!)),
    ...findings.flatMap((one) => (one.requested ? [line('requested', one, one.requested)] : [])),
  ]
}

function line(word: string, finding: Finding, exception: RequestedException): string {
  const { control, severity, resource, location } = finding
  const name = location === undefined || resource === undefined ? '' : `   ${resourceName(resource)}`
  return `${word} ${severity}[${control}]  ${findingPlace(finding)}${name}   ${why(exception)}`
}

function why({ reason, until }: RequestedException): string {
  return plainLine(until === undefined ? reason : `until ${until} -- ${reason}`)
}
