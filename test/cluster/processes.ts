import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { waitFor } from './wait.ts'

/** How a process was started, so that any process of ours may start it again. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  /** The folder that is its root; the machine's own without it. */
  readonly root?: string
}

interface Running extends Command {
  readonly pid: number
}

/** What tells one of our programs to live in a node's tree. */
export function rootVariables(program: string, root: string): Readonly<Record<string, string>> {
  return { TEST_CLUSTER_ROOT: root, TEST_CLUSTER_PROGRAM: program }
}

/**
 * The processes of a cluster, by name. They are written down in a folder, so that the command that starts the cluster and the
 * tests, which are other processes, see the same ones.
 */
export class Processes {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  start(name: string, command: Command): void {
    if (this.lives(name)) throw new Error(`${name} runs already`)
    const log = openSync(this.logPath(name), 'a')
    const child = spawn(command.program, command.args, {
      argv0: command.program.split('/').at(-1),
      stdio: ['ignore', log, log],
      detached: true,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        ...(command.root === undefined ? {} : rootVariables(command.program, command.root)),
      },
    })
    closeSync(log)
    child.unref()
    if (child.pid === undefined) throw new Error(`${command.program} does not start`)
    const running: Running = { ...command, pid: child.pid }
    writeFileSync(this.#path(name), JSON.stringify(running))
  }

  /** Starts it as it was started last. */
  startAgain(name: string): void {
    const { program, args, root } = this.#read(name)
    this.start(name, { program, args, ...(root === undefined ? {} : { root }) })
  }

  signal(name: string, signal: NodeJS.Signals): void {
    if (this.lives(name)) process.kill(this.pid(name), signal)
  }

  /** Ends it, by force after 20 seconds, and waits until it is gone. */
  async end(name: string, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.signal(name, signal)
    const gone = (): boolean => !this.lives(name)
    await waitFor(`the end of ${name}`, gone, 20).catch(async () => {
      this.signal(name, 'SIGKILL')
      await waitFor(`the end of ${name} by force`, gone, 5)
    })
  }

  lives(name: string): boolean {
    if (!existsSync(this.#path(name))) return false
    try {
      // Whoever started it may not have asked yet how it ended: such a process is dead, though it still has a row.
      const [, state] = readFileSync(`/proc/${this.pid(name)}/stat`, 'utf8').match(/\) (\S)/) ?? []
      return state !== 'Z'
    } catch {
      return false
    }
  }

  pid(name: string): number {
    return this.#read(name).pid
  }

  logPath(name: string): string {
    return join(this.#folder, `${name}.log`)
  }

  /** As if it had never been started. */
  forget(name: string): void {
    rmSync(this.#path(name), { force: true })
  }

  #read(name: string): Running {
    return JSON.parse(readFileSync(this.#path(name), 'utf8')) as Running
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.json`)
  }
}
