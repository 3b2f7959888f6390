import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * For `unshare`: a network of its own, so that its ports and addresses meet nobody else's, and process ids of its own, so that
 * everything in it ends with its first process, whatever ends that.
 */
export function unshareArguments(): readonly string[] {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user']
  return [...asRoot, '--net', '--pid', '--mount-proc', '--fork', '--kill-child=SIGKILL']
}

/** The stream by which the first process hears that whoever started it is gone, however that ended. */
export const lifeline = 3

/** Runs a script of ours as the first process of fresh namespaces. */
export function spawnInNamespace(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn('unshare', [...unshareArguments(), process.execPath, script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, ...env },
  })
}

/** The command line's beginning that runs the rest of it beside that process; only known once it has started. */
export function enterCommand(unshare: ChildProcess): string {
  const asUser = process.getuid?.() === 0 ? '' : ' --user --preserve-credentials'
  return `nsenter --target ${firstChild(unshare)}${asUser} --net --pid --mount`
}

/** Asks the first process to end; `unshare` itself lets no signal through. */
export function endInside(unshare: ChildProcess): void {
  const pid = Number(firstChild(unshare))
  if (pid > 0) process.kill(pid, 'SIGTERM')
}

function firstChild({ pid = 0 }: ChildProcess): string {
  const path = `/proc/${pid}/task/${pid}/children`
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
}
