import { type Command, Option } from 'commander'
import { groupings, repeat } from '../option-words.ts'

/** Options that say what is read and how: for `scan`, `fix` and `config show`. */
export function addSourceOptions(command: Command): Command {
  return command
    .optionsGroup('What is judged:')
    .option(
      '--framework <id>',
      'the controls of this framework; cis is the one that fits (repeatable)',
      repeat,
    )
    .option('--control <id>', 'only this control (repeatable)', repeat)
    .option('--persona <name>', 'controls for default, strict, reliability, hygiene (repeatable)', repeat)
    .option('--environment <name>', 'judge everything as this environment')
    .option('--kubernetes-version <x.y>', 'the cluster that the files are for (default: the newest known)')
    .option(
      '--platform <name>',
      'kubernetes, eks, aks, gke, openshift, k3s or rke2 (default: what the version and the Nodes tell)',
    )
    .option(
      '--pss-version <x.y>',
      'Pod Security policy version (default: the namespace label, else the Kubernetes version)',
    )
    .optionsGroup('What is read:')
    .option('--config <file>', 'configuration, instead of the nearest seaworthy.yaml')
    .option('--users <file>', 'accounts of your directory (CSV or JSON): tells which subjects have left')
    .option('--exclude <glob>', 'files and folders to leave out (repeatable)', repeat)
    .option('--values <file>', 'values file for charts (repeatable)', repeat)
    .option('--set <key=value>', 'a value for charts (repeatable)', repeat)
    .option('--helm <bin>', 'the helm program')
    .option('--kustomize <bin>', 'the kustomize or kubectl program')
    .option('--jobs <n>', 'threads and programs at once (default: the number of processors)')
}

/** All options of `scan`. */
export function addScanOptions(command: Command): Command {
  return addSourceOptions(command)
    .option(
      '--node-facts <file>',
      'what `node-facts` printed on a node, or - (repeatable); without paths nothing else is read',
      repeat,
    )
    .optionsGroup('What is printed:')
    .option(
      '-o, --output <format[=file]>',
      'text, json, sarif, junit, gitlab, github, markdown, html, csv (repeatable)',
      repeat,
    )
    .addOption(
      new Option('--group-by <what>', 'how text groups findings').choices(groupings).default('control'),
    )
    .option(
      '--key-file <file>',
      'key under which secrets that were found get an HMAC, by which they are known again',
    )
    .option('--all', 'print every block, and what is accepted')
    .option('--quiet', 'print the closing lines only')
    .optionsGroup('When it fails:')
    .option('--fail-on <severity>', 'critical, high, medium, low or never (default: high)')
    .option('--baseline <file>', 'accept the findings of this file; only new ones count')
    .option('--write-baseline <file>', 'write the present findings to this file')
    .addOption(new Option('--allow <what>', 'incomplete, empty: let the run pass all the same'))
    .option('--require-coverage', 'a control that these sources cannot answer makes the run incomplete')
    .option('--strict-exceptions', 'unused, expired and unknown exceptions make the run fail')
}
