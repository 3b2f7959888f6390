import type { ConfigError } from './config-error.ts'
import type { ParsedConfig } from './parse.ts'

/**
 * What a configuration inside the scanned tree may not say, since the tree is a stranger's: which programs run, here or on nodes, and
 * files outside of the tree. `isInside` says whether an absolute path leads to something in it.
 */
export function checkTrust(
  { part, extends: bases, place }: ParsedConfig,
  isInside: (path: string) => boolean,
): ConfigError[] {
  const programs = part.programs === undefined ? [] : [untrusted('programs', 'names programs to run')]
  const nodes =
    part.nodeFacts === undefined ? [] : [untrusted('nodeFacts', 'says what runs on the nodes of clusters')]
  const outside = [
    ...bases.map((path) => ['extends', path] as const),
    ...(part.baseline === undefined ? [] : [['baseline', part.baseline] as const]),
    ...(part.sources ?? []).flatMap(({ chart, renderings }) =>
      [chart, ...renderings.flatMap(({ values }) => values)].map((path) => ['sources', path] as const),
    ),
  ].filter(([, path]) => !isInside(path))
  return [
    ...programs,
    ...nodes,
    ...outside.map(([key, path]) => untrusted(key, `leads outside of what is scanned (\`${path}\`)`)),
  ]

  function untrusted(key: string, what: string): ConfigError {
    const help =
      'a configuration inside the scanned tree may not: use an option, or --config with a file outside'
    return { code: 'config-untrusted', message: `\`${key}\` ${what}; ${help}`, ...place([key]) }
  }
}
