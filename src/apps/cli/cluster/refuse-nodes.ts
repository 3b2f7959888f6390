import { CommandError } from '../errors.ts'
import type { RawOptions } from '../run/flags.ts'

/** Files have no nodes. Throws a `CommandError`. */
export function refuseNodes(options: RawOptions): void {
  if (options['nodes'] !== true) return
  throw new CommandError(
    'nodes-without-cluster',
    '`--nodes` asks the nodes of a running cluster, and none is named',
    'give --cluster too; facts in files are given by --node-facts',
  )
}
