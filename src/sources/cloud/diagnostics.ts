import type { Coverage, Diagnostic } from '#model'
import type { CloudProgram } from './ask/command.ts'
import type { Failure, FailureKind } from './ask/failure.ts'

/** A right that is missing is told by the controls that it keeps from a verdict; it is no fault of the run. */
export function unanswered({ kind, message }: Failure, program: CloudProgram): Diagnostic {
  return {
    level: kind === 'forbidden' ? 'warning' : 'error',
    code: `cloud-${kind}`,
    message,
    hint: hintFor(kind, program),
  }
}

/** What was answered and is no use: about another cluster, or in another form. What failed is told by its failure. */
export function unusable(rows: readonly Coverage[], failures: readonly Failure[]): Diagnostic[] {
  const told = new Set(failures.map(({ message }) => message))
  const reasons = rows.filter(({ state }) => state === 'absent').map(({ reason = '' }) => reason)
  return [...new Set(reasons)]
    .filter((reason) => !told.has(reason))
    .map((message) => ({
      level: 'error',
      code: 'cloud-unusable',
      message,
      hint: 'see which account and cluster is asked, and name the cluster with --cloud-cluster',
    }))
}

function hintFor(kind: FailureKind, program: CloudProgram): string {
  const login = { aws: 'aws sso login', az: 'az login', gcloud: 'gcloud auth login' }[program]
  switch (kind) {
    case 'missing':
      return 'install it, or name it with --cloud-program'
    case 'login':
      return `log in, with \`${login}\` or as you do, and scan again`
    case 'forbidden':
      return 'grant it, or go on without: docs/cloud.md has every right that is used'
    case 'not-found':
      return 'see whether account and region are the right ones, or name the cluster with --cloud-cluster'
    case 'outdated':
      return `bring \`${program}\` up to date`
    case 'switched-off':
      return 'switch it on, or go on without'
    default:
      return 'scan again; run it by hand and see where it stays so'
  }
}

/** Registries that images come from and nobody looks at. */
export function passedByNote(places: readonly string[]): Diagnostic[] {
  if (places.length === 0) return []
  const names = places.map((place) => `\`${place}\``).join(', ')
  return [
    {
      level: 'note',
      code: 'cloud-registry-elsewhere',
      message: `images come from ${names}, whose settings are not read`,
      hint: 'only registries in the account and region, or the subscription, of the cluster are',
    },
  ]
}
