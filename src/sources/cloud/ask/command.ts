/** The program of a provider that is asked, with whatever login it has. */
export type CloudProgram = 'aws' | 'az' | 'gcloud'

/** A question to a provider: one run of its program, which changes nothing. */
export interface CloudCommand {
  readonly program: CloudProgram
  readonly args: readonly string[]
  /** What whoever asks must be allowed, as the provider calls it. */
  readonly rights: readonly string[]
  /** Codes by which the provider says that there is none: an answer, and no failure. */
  readonly none?: readonly string[]
}

/** As a person would type it. */
export function commandLine({ program, args }: CloudCommand): string {
  return [program, ...args.map((arg) => (/[^\w@%+=:,./-]/.test(arg) ? `'${arg}'` : arg))].join(' ')
}

export function awsCommand(
  region: string,
  words: readonly string[],
  rights: readonly string[],
  none: readonly string[] = [],
): CloudCommand {
  return { program: 'aws', args: [...words, `--region=${region}`, '--output=json'], rights, none }
}

/** A GET of the resource manager; `path` starts at `/subscriptions`, so that the cloud is the one that is logged in to. */
export function azureCommand(path: string, version: string, rights: readonly string[]): CloudCommand {
  return azureUrl(`${path}?api-version=${version}`, rights)
}

export function azureUrl(url: string, rights: readonly string[]): CloudCommand {
  const args = ['rest', '--method=get', `--url=${url}`, '--output=json', '--only-show-errors']
  return { program: 'az', args, rights }
}

export function googleCommand(
  project: string,
  words: readonly string[],
  rights: readonly string[],
): CloudCommand {
  return { program: 'gcloud', args: [...words, `--project=${project}`, '--format=json', '--quiet'], rights }
}
