import { spawn } from 'node:child_process'

/**
 * Runs a program with this process's standard streams and gives its exit code. `capture` sends what it prints to
 * standard error and to `capture` as well.
 */
export function run(program, args, { cwd, env = process.env, capture } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = capture === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe']
    const child = spawn(program, args, { cwd, env, stdio })
    const forward = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) stream.on('data', (chunk) => (process.stderr.write(chunk), capture(chunk.toString())))
    }
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve(code === null ? signalCode(signal) : code)
    })
  })
}

/** What a shell would make of a program that a signal ended. */
function signalCode(signal) {
  return { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }[signal] || 1
}
