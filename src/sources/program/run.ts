import { type ChildProcess, spawn } from 'node:child_process'

export interface ProgramCall {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  /** The whole environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds; a minute where not given. */
  readonly timeout?: number
  /** Bytes of output and of messages, each; 256 MiB where not given. */
  readonly limit?: number
}

export type ProgramResult =
  | { readonly ok: true; readonly output: string; readonly messages: string }
  | { readonly ok: false; readonly why: ProgramFailure; readonly code?: number; readonly messages: string }

/** It ended with an exit code or a signal, ran too long, wrote too much, could not be started. */
export type ProgramFailure = 'exit' | 'time' | 'size' | 'start'

const defaultTimeout = 60_000
const defaultLimit = 256 * 1024 * 1024

/** Runs a program without shell and without input. Its whole process group ends with it. Never rejects. */
export async function runProgram(call: ProgramCall): Promise<ProgramResult> {
  const child = start(call)
  if (child instanceof Error) return { ok: false, why: 'start', messages: child.message }
  let broken: ProgramFailure | undefined
  const stop = (why: ProgramFailure): void => {
    broken ??= why
    killGroup(child)
  }
  const timer = setTimeout(() => stop('time'), call.timeout ?? defaultTimeout)
  const limit = call.limit ?? defaultLimit
  const streams = [child.stdout, child.stderr].map((stream) => collect(stream, limit, () => stop('size')))
  const end = await ended(child)
  clearTimeout(timer)
  const [output, messages] = streams.map((read) => read())
  if (end instanceof Error) return { ok: false, why: 'start', messages: end.message }
  if (broken === undefined && end === 0) return { ok: true, output: output!, messages: messages! }
  return { ok: false, why: broken ?? 'exit', messages: messages!, ...(end === null ? {} : { code: end }) }
}

function start({ program, args, cwd, env }: ProgramCall): ChildProcess | Error {
  try {
    return spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
    })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** The exit code, null after a signal, or why it could not be started. */
function ended(child: ChildProcess): Promise<number | null | Error> {
  return new Promise((resolve) => {
    child.once('error', resolve)
    child.once('close', resolve)
    child.once('exit', () => killGroup(child))
  })
}

/** What a process leaves behind would hold its pipes open. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

function collect(stream: ChildProcess['stdout'], limit: number, tooMuch: () => void): () => string {
  const chunks: Buffer[] = []
  let size = 0
  stream?.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > limit) return tooMuch()
    chunks.push(chunk)
  })
  stream?.on('error', () => {})
  return () => Buffer.concat(chunks).toString('utf8')
}
