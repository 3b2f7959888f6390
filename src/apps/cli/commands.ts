import { type Command, Option } from 'commander'
import type { Terminal } from './terminal.ts'
import { groupings, repeat } from './option-words.ts'
import { addClusterOptions, addConnectionOptions } from './cluster/options.ts'
import { addRbacOptions } from './rbac/options.ts'
import { addScanOptions, addSourceOptions } from './scan/option-list.ts'

/** What every command's file exports as `run`: arguments and options as commander read them, to an exit code. */
export type CommandRun = (
  terminal: Terminal,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
) => Promise<number>

/** Adds every command; each loads its own file only when it runs. */
export function addCommands(program: Command, terminal: Terminal, done: (code: number) => void): void {
  /** The action of a command: its last two arguments are the options and the command itself. */
  const action =
    (load: () => Promise<{ readonly run: CommandRun }>) =>
    async (...given: unknown[]): Promise<void> => {
      const command = given.at(-1) as Command
      const args = command.args
      done(await (await load()).run(terminal, args, command.opts()))
    }
  addClusterOptions(
    addScanOptions(
      program
        .command('scan')
        .description('evaluate manifests, charts and Kustomize trees, or a cluster, running or saved')
        .argument('[paths...]', pathsHelp),
    ),
  ).action(action(() => import('./scan/command.ts')))
  addReaders(program, action)
  addResults(program, action)
  addClusters(program, action)
  addNodes(program, action)
  addSnapshots(program, action)
  addWriters(program, action)
}

type Action = (load: () => Promise<{ readonly run: CommandRun }>) => (...given: unknown[]) => Promise<void>

function addReaders(program: Command, action: Action): void {
  program
    .command('explain')
    .description('say what a control, a requirement or a finding means and how to mend it')
    .argument(
      '<what>',
      'a control (`host-network`), a requirement (`pss-baseline/host-ports`) or a fingerprint (`f1:...`)',
    )
    .option(
      '--from <result>',
      'a result written by `scan --output json=FILE`, to explain one of its findings',
    )
    .action(action(() => import('./explain/command.ts')))
  program
    .command('list')
    .description('list what there is')
    .argument('<what>', '`controls` or `frameworks`')
    .addOption(new Option('-o, --output <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(action(() => import('./list/command.ts')))
}

function addResults(program: Command, action: Action): void {
  addSourceOptions(
    program
      .command('fix')
      .description('apply the safe fixes')
      .argument('[paths...]', 'files, folders or globs (default: the current folder)'),
  )
    .option('--diff', 'print what would change; write nothing')
    .option('--check', 'write nothing; exit 1 where something could be fixed')
    .option('--unsafe', 'also apply fixes that may change what a workload does')
    .option('--only <id>', 'only the fixes of this control, or family of controls (repeatable)', repeat)
    .action(action(() => import('./fix/command.ts')))
  program
    .command('diff')
    .description('compare two results, or two snapshots: what is new, what is gone')
    .argument('<old>', 'a result written by `scan --output json=FILE`, or a snapshot')
    .argument('<new>', 'a later one')
    .option(
      '--fail-on <severity>',
      'the severity from which on a new finding fails the run, or `never`',
      'high',
    )
    .option(
      '--config <file>',
      'configuration by which snapshots are judged, instead of the nearest seaworthy.yaml',
    )
    .addOption(new Option('-o, --output <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(action(() => import('./diff/command.ts')))
  program
    .command('report')
    .description('print a saved result in another format')
    .argument('<result>', 'a result written by `scan --output json=FILE`')
    .option('-o, --output <format[=file]>', 'the format, and a file to write to (repeatable)', repeat)
    .addOption(
      new Option('--group-by <what>', 'how text groups findings').choices(groupings).default('control'),
    )
    .option('--all', 'print every block, and what is accepted')
    .option('--quiet', 'print the closing lines only')
    .action(action(() => import('./report/command.ts')))
}

function addClusters(program: Command, action: Action): void {
  addRbacOptions(
    program.command('rbac').description('print the rights that a scan of a running cluster needs, as YAML'),
  ).action(action(() => import('./rbac/command.ts')))
}

function addNodes(program: Command, action: Action): void {
  program
    .command('node-facts')
    .description('print what the files and processes of this node say, for `scan --node-facts`')
    .option('--root <folder>', "where the node's file system is mounted", '/')
    .option('--proc <folder>', "the node's process table (default: `proc` below the root)")
    .option('--node <name>', 'the name that Kubernetes has for it (default: NODE_NAME, else etc/hostname)')
    .option('--output <file>', 'write to this file instead of standard output')
    .option('--every <time>', 'print a line at once and again after this time, such as 1h, until it is ended')
    .addOption(
      new Option(
        '--manifest <what>',
        'print the Job for a node, or the DaemonSet for all, instead of reading this one',
      ).choices(['job', 'daemonset']),
    )
    .option('--image <image>', 'the image of --manifest, which has seaworthy on its PATH')
    .option('--namespace <name>', 'the namespace of --manifest (default: seaworthy-system)')
    .option('--config <file>', 'the configuration whose `nodeFacts` --manifest goes by')
    .action(action(() => import('./node-facts/command.ts')))
}

function addSnapshots(program: Command, action: Action): void {
  const snapshot = program.command('snapshot').description('save a running cluster to a file, and read it')
  addConnectionOptions(
    snapshot
      .command('save')
      .description('save what a scan would judge of a running cluster, without its secrets')
      .argument('<file>', 'where to write it')
      .option('--cluster [context]', 'the cluster, by its context (default: the current one)'),
  )
    .option('--key-file <file>', 'key under which what is taken out gets an HMAC, by which it is known again')
    .option('--config <file>', 'configuration, instead of the nearest seaworthy.yaml')
    .addOption(
      new Option('--allow <what>', 'incomplete: exit 0 though something could not be read').choices([
        'incomplete',
      ]),
    )
    .action(action(() => import('./snapshot/save.ts')))
  snapshot
    .command('load')
    .description('print the objects of a snapshot as manifests')
    .argument('<file>', 'a file that `snapshot save` wrote')
    .option('--output <folder>', 'write a file for each object to this new folder instead')
    .action(action(() => import('./snapshot/load.ts')))
}

function addWriters(program: Command, action: Action): void {
  program
    .command('test')
    .description('run the samples of controls: expectation, position, fix')
    .argument('[ids...]', 'only these controls')
    .action(action(() => import('./test/command.ts')))
  program
    .command('new')
    .description('begin a control: its file and its samples')
    .argument('<what>', '`control`')
    .argument('<name>', '`AREA/ID`, such as `pod-security/host-network`')
    .action(action(() => import('./new/command.ts')))
  program
    .command('init')
    .description('write a seaworthy.yaml to start from')
    .argument('[folder]', 'where to write it', '.')
    .option(
      '--from <tool>',
      'take over what trivy, kubescape, kube-linter, polaris, checkov or kube-score ignores; `kubescape=FILE` names a file',
    )
    .action(action(() => import('./init/command.ts')))
  const config = program.command('config').description('look at the configuration')
  addSourceOptions(
    config
      .command('show')
      .description('print each value and where it comes from')
      .argument('[paths...]', pathsHelp),
  ).action(action(() => import('./config/command.ts')))
  program
    .command('completion')
    .description('print a completion script')
    .argument('<shell>', '`bash`, `zsh` or `fish`')
    .action(action(() => import('./completion/command.ts')))
  program
    .command('version')
    .description('print the version')
    .addOption(new Option('-o, --output <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(action(() => import('./version/command.ts')))
}

const pathsHelp = 'files, folders, globs, or - for standard input (default: the current folder)'
