import { type Room, rooms } from './rooms.ts'

type Severity = 'error' | 'off'
type Rules = Readonly<Record<string, Severity | readonly [Severity, ...unknown[]]>>

interface Override {
  readonly files: readonly string[]
  readonly rules: Rules
}

/** On top of what oxlint calls correct and suspicious. */
const rules: Rules = {
  'eslint/complexity': ['error', 20],
  'eslint/default-case-last': 'error',
  'eslint/eqeqeq': ['error', 'always', { null: 'ignore' }],
  'eslint/max-depth': ['error', 4],
  'eslint/max-params': ['error', 5],
  'eslint/no-console': 'error',
  'eslint/no-else-return': 'error',
  'eslint/no-empty': 'error',
  'eslint/no-param-reassign': 'error',
  'eslint/no-return-assign': 'error',
  'eslint/no-useless-assignment': 'error',
  'eslint/no-useless-return': 'error',
  'eslint/no-var': 'error',
  'eslint/no-warning-comments': 'error',
  'eslint/object-shorthand': 'error',
  'eslint/prefer-const': 'error',
  'eslint/prefer-template': 'error',
  'import/no-cycle': ['error', { ignoreTypes: false }],
  'import/no-default-export': 'error',
  'typescript/ban-ts-comment': 'error',
  'typescript/consistent-type-imports': 'error',
  'typescript/no-deprecated': 'error',
  'typescript/no-dynamic-delete': 'error',
  'typescript/no-explicit-any': 'error',
  'typescript/no-import-type-side-effects': 'error',
  'typescript/no-misused-promises': 'error',
  'typescript/no-require-imports': 'error',
  'typescript/no-unsafe-argument': 'error',
  'typescript/no-unsafe-assignment': 'error',
  'typescript/no-unsafe-call': 'error',
  'typescript/no-unsafe-member-access': 'error',
  'typescript/no-unsafe-return': 'error',
  'typescript/only-throw-error': 'error',
  'typescript/prefer-includes': 'error',
  'typescript/prefer-optional-chain': 'error',
  'typescript/prefer-promise-reject-errors': 'error',
  'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  'unicorn/filename-case': 'error',
  'unicorn/prefer-node-protocol': 'error',

  // Data is given its type where it enters the program, and nowhere else.
  'typescript/no-unsafe-type-assertion': 'off',
  // Options of the command line are of every type until they are read.
  'typescript/no-base-to-string': 'off',
  // Plain data with functions in it has no `this`.
  'typescript/unbound-method': 'off',
  // `never` is what a control without kinds has.
  'typescript/no-generated-empty-object-type': 'off',
  // A small function may stand beside what it serves.
  'unicorn/consistent-function-scoping': 'off',
  // Threads have no origin.
  'unicorn/require-post-message-target-origin': 'off',
  // Lists are laid out for the eye, texts of known letters spread, arrays made to a size.
  'unicorn/no-useless-spread': 'off',
  'unicorn/no-new-array': 'off',
  'typescript/no-misused-spread': 'off',
  // Packages are called by the name that their documentation uses.
  'import/no-named-as-default-member': 'off',
}

/** What a pure room may not look at, and what to do instead. */
const impure: readonly (readonly [string, string])[] = [
  ['process', 'have it handed in'],
  ['fetch', 'have what it would bring handed in'],
  ['console', 'return what there is to say'],
  ['performance', 'have the time handed in'],
  ['setTimeout', 'nothing pure waits'],
  ['setInterval', 'nothing pure waits'],
  ['setImmediate', 'nothing pure waits'],
  ['crypto', 'have random values handed in'],
]

/** `.oxlintrc.json`: general rules, and for each room what its row in the table says. */
export function lintConfig(): object {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise'],
    categories: { correctness: 'error', suspicious: 'error' },
    ignorePatterns: ['dist', '**/*.gen.ts'],
    rules,
    overrides: [...Object.entries(rooms).map(([name, room]) => roomOverride(name, room)), ...exceptions],
  }
}

function roomOverride(name: string, { pure, may, types = [] }: Room): Override {
  const others = Object.keys(rooms).filter((room) => room !== name && !may.includes(room))
  const patterns = [
    pattern(
      others.filter((room) => !types.includes(room)),
      `not by \`${name}\``,
      false,
    ),
    pattern(types, `by \`${name}\` only for its types`, true),
  ]
  return {
    files: [`src/${name}/**/*.ts`],
    rules: {
      'eslint/no-restricted-imports': ['error', { patterns: patterns.flat() }],
      ...(pure && pureRules),
    },
  }
}

function pattern(names: readonly string[], how: string, allowTypeImports: boolean): object[] {
  const message = `may be imported ${how} (tools/house/rooms.ts)`
  return names.length === 0 ? [] : [{ regex: `^#(${names.join('|')})(/|$)`, message, allowTypeImports }]
}

const pureRules: Rules = {
  'eslint/no-restricted-globals': [
    'error',
    ...impure.map(([name, hint]) => ({ name, message: `a pure room: ${hint}` })),
  ],
  'eslint/no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'a pure room: have the time handed in' },
    { object: 'Math', property: 'random', message: 'a pure room: have random values handed in' },
  ],
}

/** Where a general rule does not hold. */
const exceptions: readonly Override[] = [
  { files: ['vitest.config.ts'], rules: { 'import/no-default-export': 'off' } },
  {
    files: ['**/*.test.ts', '**/testing/**/*.ts', 'test/**/*.ts'],
    rules: {
      'eslint/no-restricted-imports': 'off',
      'eslint/no-restricted-globals': 'off',
      'eslint/no-restricted-properties': 'off',
      'typescript/no-unsafe-assignment': 'off',
    },
  },
  // Plain JavaScript without types, for Nodes of every age.
  {
    files: ['bin/**', 'tools/**/*.mjs'],
    rules: {
      'typescript/no-unsafe-argument': 'off',
      'typescript/no-unsafe-assignment': 'off',
      'typescript/no-unsafe-call': 'off',
      'typescript/no-unsafe-member-access': 'off',
      'typescript/no-unsafe-return': 'off',
      'unicorn/no-array-sort': 'off',
      'unicorn/prefer-node-protocol': 'off',
    },
  },
]
