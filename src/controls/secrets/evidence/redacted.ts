import {
  type AnyContainer,
  maskedOnly,
  type Path,
  type Problem,
  type Redaction,
  type Resource,
  startsWith,
  type Workload,
} from '#model'

/** Kinds of what was taken out that are no evidence of a secret in a place where it does not belong. */
const noEvidence: ReadonlySet<string> = new Set([maskedOnly, 'secret-data', 'last-applied', 'helm-release'])

/** What was taken out under a path and looks like a secret: its path from there, and its sort. */
export function secretsUnder(
  { redactions }: Pick<Resource, 'redactions'>,
  prefix: Path,
): readonly Redaction[] {
  if (redactions === undefined) return []
  return redactions
    .filter(({ kind, path }) => !noEvidence.has(kind) && startsWith(path, prefix))
    .map((redaction) => ({ ...redaction, path: redaction.path.slice(prefix.length) }))
}

/** The same under a container. */
export function secretsOf({ resource, containers }: Workload, container: AnyContainer): readonly Redaction[] {
  if (resource.redactions === undefined) return []
  const entry = containers.find(({ spec }) => spec === container)
  return entry === undefined ? [] : secretsUnder(resource, entry.path)
}

/** The sort of a secret and its seal, where the installation has a key: by it the same secret is known elsewhere. */
export function sealed({ path, kind, hmac }: Redaction): Pick<Problem, 'evidence'> {
  return hmac === undefined ? {} : { evidence: [{ at: path, value: { kind, hmac } }] }
}

/** `a password`, `an AWS access key`: how messages name a sort of secret. */
export function secretWords(kind: string): string {
  const words = kind
    .split('-')
    .map((word) => names[word] ?? word)
    .join(' ')
  return `${/^[aeio]|^(?:AWS|SSH|NPM)/i.test(words) ? 'an' : 'a'} ${words}`
}

const names: Readonly<Record<string, string>> = {
  aws: 'AWS',
  api: 'API',
  github: 'GitHub',
  gitlab: 'GitLab',
  google: 'Google',
  slack: 'Slack',
  stripe: 'Stripe',
  azure: 'Azure',
  openai: 'OpenAI',
  jwt: 'JSON Web Token',
  url: 'URL with a',
  oauth: 'OAuth',
}
