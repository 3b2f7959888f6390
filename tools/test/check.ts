import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Check } from './checks.ts'
import { type Count, print, secondsSince } from './count.ts'

const root = join(import.meta.dirname, '..', '..')

/** Runs one check; what it prints is shown only where it fails. */
export async function runCheck({ name, command: [program, ...args], hint }: Check): Promise<Count> {
  const start = performance.now()
  const { code, printed } = /\.m?[jt]s$/.test(program)
    ? await capture(process.execPath, [join(root, program), ...args])
    : await capture(join(root, 'node_modules', '.bin', program), args)
  print(`${code === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(16)}  ${secondsSince(start)}`)
  if (code === 0) return { passed: 1, failed: 0 }
  print(printed.trimEnd())
  if (hint !== undefined) print(`  hint: ${hint}`)
  return { passed: 0, failed: 1 }
}

/** The program's exit code and everything that it printed, in order; the Node that runs this runs it as well. */
function capture(program: string, args: readonly string[]): Promise<{ code: number; printed: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number; printed: string }>()
  const path = `${join(process.execPath, '..')}:${process.env['PATH'] ?? ''}`
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: path },
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('error', reject)
  child.on('close', (code) => resolve({ code: code ?? 1, printed: Buffer.concat(chunks).toString() }))
  return promise
}
