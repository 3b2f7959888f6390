import type { ConfigError } from './config-error.ts'
import { isWithin } from './file-path.ts'
import type { ParsedConfig } from './parse.ts'

/**
 * What a configuration inside the scanned tree may not say, since the tree is a stranger's: which programs run, and files
 * outside of the tree. `root` is absolute.
 */
export function checkTrust({ part, extends: bases, place, file }: ParsedConfig, root: string): ConfigError[] {
  const programs = part.programs === undefined ? [] : [untrusted('programs', 'names programs to run')]
  const outside = [
    ...bases.map((path) => ['extends', path] as const),
    ...(part.baseline === undefined ? [] : [['baseline', part.baseline] as const]),
    ...(part.sources ?? []).flatMap(({ chart, renderings }) =>
      [chart, ...renderings.flatMap(({ values }) => values)].map((path) => ['sources', path] as const),
    ),
  ].filter(([, path]) => !isWithin(root, path))
  return [...programs, ...outside.map(([key, path]) => untrusted(key, `leads outside of what is scanned (\`${path}\`)`))]

  function untrusted(key: string, what: string): ConfigError {
    const message = `\`${key}\` ${what}; a configuration inside the scanned tree may not: use an option, or --config with a file outside`
    return { code: 'config-untrusted', message, ...(key === 'extends' ? { file, line: 1, column: 1 } : place([key])) }
  }
}
