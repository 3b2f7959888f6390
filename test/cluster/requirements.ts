import { spawnSync } from 'node:child_process'
import { unshareArguments } from './namespace.ts'

/** What this machine lacks for a cluster, in words for a person; undefined where it lacks nothing. */
export function missingRequirement(): string | undefined {
  if (process.platform !== 'linux') return 'it needs Linux: its processes run in a network namespace'
  if (!runs('go', ['version'])) return 'it needs Go, of which there is no `go` on the PATH'
  if (!runs('unshare', [...unshareArguments(), 'true'])) {
    return 'it needs namespaces: run it as root, or allow ordinary users to make user namespaces'
  }
  return undefined
}

function runs(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
