import { tmpdir } from 'node:os'
import { findProgram } from '../../program/find.ts'
import { runProgram } from '../../program/run.ts'
import type { CloudProgram } from './command.ts'

/** How a run of a provider's program ended, and what it wrote. */
export interface CloudRun {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
  /** Why it has no code of its own: not there, not to be started, ran too long, wrote too much. */
  readonly ended?: 'missing' | 'start' | 'time' | 'size'
  /** The limit that it ran into. */
  readonly seconds?: number
}

/** Runs a provider's program. Never rejects. */
export type CloudRunner = (program: CloudProgram, args: readonly string[]) => Promise<CloudRun>

export interface RunnerOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** The program that the user names, instead of the one on the search path. */
  readonly option?: string
  /** Milliseconds for each run. */
  readonly timeout?: number
}

const defaultTimeout = 60_000
/** Bytes of output; the rights of a large account are tens of megabytes. */
const limit = 128 * 1024 * 1024

/** Without terminal, input or shell, in a folder that is nobody's project; the login is whatever the environment and the home folder hold. */
export function cloudRunner({ env, cwd, option, timeout = defaultTimeout }: RunnerOptions): CloudRunner {
  const found = new Map<CloudProgram, string | undefined>()
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const whole = { ...Object.fromEntries(given), ...quiet }
  return async (program, args) => {
    if (!found.has(program))
      found.set(
        program,
        findProgram(program, { option, cwd, searchPath: env['PATH'] ?? '', scanned: [] }).path,
      )
    const path = found.get(program)
    if (path === undefined) return { stdout: '', stderr: '', code: null, ended: 'missing' }
    const result = await runProgram({ program: path, args, cwd: tmpdir(), env: whole, timeout, limit })
    if (result.ok) return { stdout: result.output, stderr: result.messages, code: 0 }
    const { why, code = null, messages } = result
    return {
      stdout: '',
      stderr: messages,
      code,
      ...(why !== 'exit' && { ended: why }),
      ...(why === 'time' && { seconds: timeout / 1000 }),
    }
  }
}

/** No pager, no question, no telemetry, no colour, no message of the day, nothing installed on the way. */
const quiet = {
  AWS_PAGER: '',
  AWS_CLI_AUTO_PROMPT: 'off',
  AZURE_CORE_COLLECT_TELEMETRY: '0',
  AZURE_CORE_NO_COLOR: '1',
  AZURE_CORE_DISABLE_CONFIRM_PROMPT: '1',
  AZURE_EXTENSION_USE_DYNAMIC_INSTALL: 'no',
  CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
  CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: '1',
  CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: '1',
  NO_COLOR: '1',
} as const
