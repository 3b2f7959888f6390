import { CommandError } from '../errors.ts'
import type { RawOptions } from '../run/flags.ts'

/** Whether the provider is asked too: whoever says which cluster it is there wants that. */
export function asksCloud(options: RawOptions): boolean {
  return options['cloud'] === true || options['cloudCluster'] !== undefined
}

/** Files are in no cloud. Throws a `CommandError`. */
export function refuseCloud(options: RawOptions): void {
  if (!asksCloud(options)) return
  throw new CommandError(
    'cloud-needs-cluster',
    'files are in no cloud: `--cloud` needs a running cluster',
    'name one with --cluster, or leave --cloud out',
  )
}
