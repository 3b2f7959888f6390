import type { Command } from 'commander'
import { repeat } from '../option-words.ts'

/** All options of `rbac`. */
export function addRbacOptions(command: Command): Command {
  return command
    .optionsGroup('What is granted:')
    .option('-n, --namespace <name>', 'a Role for this namespace alone')
    .option('--read-secrets', 'listing Secrets too, as `scan --read-secrets` does')
    .option('--nodes', 'running the short-lived Job that gathers facts of nodes')
    .option('--node-proxy', 'the node proxy, by which commands can be run in any pod')
    .option('--framework <id>', 'only what the controls of this framework look at (repeatable)', repeat)
    .option('--control <id>', 'only what this control looks at (repeatable)', repeat)
    .option('--persona <name>', 'only what the controls of this persona look at (repeatable)', repeat)
    .option('--config <file>', 'configuration, instead of the nearest seaworthy.yaml')
    .optionsGroup('To whom:')
    .option(
      '--subject <subject>',
      'User:NAME, Group:NAME or ServiceAccount:NAMESPACE/NAME (repeatable; default: a service account `seaworthy`)',
      repeat,
    )
    .optionsGroup('A running cluster:')
    .option('--cluster [context]', 'only what this cluster serves (default: the current context)')
    .option('--check', 'print only what the present credentials lack; exit 1 where they lack anything')
    .option('--kubeconfig <file>', 'the kubeconfig (default: KUBECONFIG, else ~/.kube/config)')
    .option('--as <user>', 'ask as this user')
    .option('--as-group <group>', 'ask as a member of this group (repeatable)', repeat)
}
