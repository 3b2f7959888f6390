import { type ChildProcess, spawn } from 'node:child_process'
import { KubeError } from '../error.ts'
import { outsideText } from '../outside-text.ts'
import { errorCode, systemReason } from '../system-reason.ts'
import type { ExecPlugin } from './plugin.ts'

const defaultTimeout = 30_000
/** Bytes of output and of messages, each. */
const limit = 1024 * 1024

interface Ending {
  readonly code: number | null
  readonly output: string
  readonly messages: string
}

/** Runs a plug-in without terminal, shell or input, and gives what it printed. Throws a `KubeError`. */
export async function runPlugin(plugin: ExecPlugin): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<Ending>()
  const child = start(plugin)
  const output = collect(child.stdout)
  const messages = collect(child.stderr)
  const timeout = plugin.timeout ?? defaultTimeout
  const timer = setTimeout(() => {
    endGroup(child)
    reject(failed(plugin, `did not end within ${timeout / 1000} s`, messages()))
  }, timeout)
  child.once('error', (error) => reject(notStarted(plugin, error)))
  child.once('close', (code) => resolve({ code, output: output(), messages: messages() }))
  child.once('exit', () => endGroup(child))
  try {
    const ending = await promise
    if (ending.code === 0) return ending.output
    const how = ending.code === null ? 'was ended by a signal' : `ended with exit code ${ending.code}`
    throw failed(plugin, how, ending.messages)
  } finally {
    clearTimeout(timer)
  }
}

function start({ command, args, env, apiVersion, cluster }: ExecPlugin): ChildProcess {
  const info = {
    apiVersion,
    kind: 'ExecCredential',
    spec: { interactive: false, ...(cluster && { cluster }) },
  }
  return spawn(command, args, {
    env: { ...env, KUBERNETES_EXEC_INFO: JSON.stringify(info) },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A session of its own has no terminal that a program could open to ask for a password.
    detached: true,
    windowsHide: true,
  })
}

/** What a program leaves behind would hold its pipes open. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

function collect(stream: ChildProcess['stdout']): () => string {
  const chunks: Buffer[] = []
  let size = 0
  stream?.on('data', (chunk: Buffer) => {
    if (size < limit) chunks.push(chunk)
    size += chunk.length
  })
  stream?.on('error', () => {})
  return () => Buffer.concat(chunks).toString('utf8')
}

function notStarted(plugin: ExecPlugin, error: unknown): KubeError {
  const why = errorCode(error) === 'ENOENT' ? 'is not installed' : `cannot be run: ${systemReason(error)}`
  return new KubeError(
    'exec-plugin-failed',
    `\`${plugin.command}\`, which fetches the credentials of ${plugin.called}, ${why}`,
    plugin.installHint === undefined
      ? 'install it, or mend the search path'
      : outsideText(plugin.installHint),
    { cause: error },
  )
}

function failed({ command, called }: ExecPlugin, how: string, messages: string): KubeError {
  const said = outsideText(messages)
  return new KubeError(
    'exec-plugin-failed',
    `\`${command}\`, which fetches the credentials of ${called}, ${how}${said === '' ? '' : `: ${said}`}`,
    'run it by hand and see; log in first where it asks for that',
  )
}
