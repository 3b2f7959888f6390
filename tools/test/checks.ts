/** Something that a program says of the whole checkout: exit code 0 is good. */
export interface Check {
  readonly name: string
  /** A program of `node_modules/.bin`, or a script of ours, and its arguments. */
  readonly command: readonly [string, ...string[]]
  /** What mends most of what it complains about. */
  readonly hint?: string
}

/** What `npm run check` runs, in this order; the cheap ones first. */
export const checks: readonly Check[] = [
  { name: 'format', command: ['oxfmt', '--check'], hint: 'npm run format' },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '-p', '.', '--noEmit'] },
  { name: 'build', command: ['tools/start.mjs', 'build'] },
  { name: 'boundaries', command: ['tools/house/main.ts'] },
  { name: 'generated files', command: ['tools/generate/main.ts', '--check'], hint: 'npm run generate' },
  { name: 'unused code', command: ['knip'] },
]
