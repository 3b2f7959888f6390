import type { Argument, Command, Option } from 'commander'
import { buildProgram } from '../../../src/apps/cli/program.ts'
import { processTerminal } from '../../../src/apps/cli/terminal.ts'
import { code, fenced, pageHead, table } from './markdown.ts'

/** `docs/cli/<command>.md` for each command, and `docs/cli/README.md`, from what `--help` prints. */
export function cliPages(): ReadonlyMap<string, string> {
  const program = buildProgram(processTerminal(), () => undefined)
  const commands = program.commands.toSorted((a, b) => (a.name() < b.name() ? -1 : 1))
  return new Map([
    ['docs/cli/README.md', indexPage(program, commands)],
    ...commands.map((command) => [`docs/cli/${command.name()}.md`, page(command)] as const),
  ])
}

function indexPage(program: Command, commands: readonly Command[]): string {
  const rows = commands.map((command) => [
    `[${code(command.name())}](${command.name()}.md)`,
    command.description(),
  ])
  return [
    pageHead('cli.ts'),
    '# Command line\n',
    `${program.description().split('\n')[0]}\n`,
    table(['command', 'what it does'], rows),
    '## Exit codes\n',
    'The first that holds:\n',
    table(
      ['code', 'meaning'],
      [
        ['2', 'wrong usage or configuration, or an internal error'],
        ['3', 'something asked for could not be read, or no resource was found'],
        ['1', 'findings at or above the gate (`--fail-on`, default `high`)'],
        ['0', 'evaluated; nothing at or above the gate'],
      ],
    ),
  ].join('\n')
}

function page(command: Command): string {
  const leaves = command.commands.length === 0 ? [command] : command.commands
  return [
    pageHead('cli.ts'),
    `# seaworthy ${command.name()}\n`,
    `${sentence(command.description())}\n`,
    ...leaves.flatMap((leaf) => usage(leaf)),
  ].join('\n')
}

function usage(command: Command): string[] {
  const name = [command.parent?.parent ? command.parent.name() : '', command.name()].join(' ').trim()
  const groups = Map.groupBy(command.options, ({ helpGroupHeading = 'Options:' }) => helpGroupHeading)
  return [
    fenced('sh', `seaworthy ${name} ${command.usage()}`),
    ...(command.registeredArguments.length === 0
      ? []
      : [table(['argument', 'what it is'], command.registeredArguments.map(argumentRow))]),
    ...[...groups].map(
      ([heading, options]) =>
        `## ${heading.replace(/:$/, '')}\n\n${table(['option', 'what it does'], options.map(optionRow))}`,
    ),
  ]
}

function argumentRow(argument: Argument): string[] {
  return [code(argument.name()), argument.description + choices(argument.argChoices)]
}

function optionRow({ flags, description, argChoices, defaultValue }: Option): string[] {
  const given = defaultValue === undefined ? '' : ` (default: ${code(String(defaultValue))})`
  return [code(flags), description + choices(argChoices) + given]
}

function choices(words: readonly string[] | undefined): string {
  return words === undefined ? '' : `: ${words.map(code).join(', ')}`
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(first) ? first : `${first}.`
}
