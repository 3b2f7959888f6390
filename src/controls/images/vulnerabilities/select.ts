import { isAtLeast, isSeverity, type Severity, type Vulnerability } from '#model'

/** Those of at least a severity; one that nobody has graded is none. */
export function atLeast(vulnerabilities: readonly Vulnerability[], threshold: string): Vulnerability[] {
  const least: Severity = isSeverity(threshold) ? threshold : 'high'
  return vulnerabilities.filter(({ severity }) => severity !== 'unknown' && isAtLeast(severity, least))
}

/** Those that a newer package closes. */
export function fixable(vulnerabilities: readonly Vulnerability[]): Vulnerability[] {
  return vulnerabilities.filter(({ fixedVersion }) => fixedVersion !== undefined)
}

/** The ids of an advisory, all of them. */
export function idsOf({ id, aliases = [] }: Vulnerability): readonly string[] {
  return [id, ...aliases]
}

/** `CVE-2021-44228 in log4j-core, CVE-2022-22965 in spring-beans and 3 more`: each once, at most three of them. */
export function inWords(vulnerabilities: readonly Vulnerability[]): string {
  const all = [...new Set(vulnerabilities.map((one) => `\`${one.id}\` in \`${one.package}\``))]
  const more = all.length - 3
  return all.slice(0, 3).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
