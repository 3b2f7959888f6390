import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One run of a whole process. */
export interface Measurement {
  readonly seconds: number
  /** High-water mark of resident memory, in MB; 0 where the system does not tell. */
  readonly megabytes: number
  readonly exit: number | null
}

/** Runs a program to its end, without its output. */
function measure(program: string, args: readonly string[]): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const begin = performance.now()
    const child = spawn(program, args, { stdio: 'ignore' })
    let megabytes = 0
    const timer = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid))
    }, 10)
    child.once('error', reject)
    child.once('close', (exit) => {
      clearInterval(timer)
      resolve({ seconds: (performance.now() - begin) / 1000, megabytes, exit })
    })
  })
}

/** The best of several runs, which noise disturbs least. */
export async function best(runs: number, program: string, args: readonly string[]): Promise<Measurement> {
  let found = await measure(program, args)
  for (let run = 1; run < runs; run++) {
    const next = await measure(program, args)
    found = {
      seconds: Math.min(found.seconds, next.seconds),
      megabytes: Math.max(found.megabytes, next.megabytes),
      exit: next.exit,
    }
  }
  return found
}

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
