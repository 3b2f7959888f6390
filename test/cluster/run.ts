import { spawn } from 'node:child_process'

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** What it reads on standard input; nothing without it. */
  readonly input?: string
  readonly signal?: AbortSignal
}

export interface Outcome {
  /** 128 and more where a signal ended it. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end; never throws for how that is. */
export function runProgram(program: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  const child = spawn(program, args, {
    stdio: 'pipe',
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  const collected = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      collected[name] += chunk
    })
  }
  child.on('error', reject)
  child.on('close', (code) => resolve({ code: code ?? 128, ...collected }))
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  return promise
}
