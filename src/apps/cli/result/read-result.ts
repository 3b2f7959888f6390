import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Result } from '#model'
import { CommandError } from '../errors.ts'
import type { Terminal } from '../terminal.ts'

/** Keys without which a file is no result of `scan --output json`. */
const neededKeys = ['summary', 'findings', 'controls', 'diagnostics', 'coverage', 'notEvaluated'] as const

/** A result saved by `scan --output json=FILE`; throws a `CommandError` for anything else. */
export async function readResult(terminal: Terminal, file: string): Promise<Result> {
  const text = await readText(terminal, file)
  const value = parse(file, text)
  if (value['schemaVersion'] !== 1) {
    throw notResult(file, `its \`schemaVersion\` is ${JSON.stringify(value['schemaVersion'] ?? null)}, not 1`)
  }
  const missing = neededKeys.find((key) => typeof value[key] !== 'object' || value[key] === null)
  if (missing !== undefined) throw notResult(file, `it has no \`${missing}\``)
  return value as unknown as Result
}

async function readText(terminal: Terminal, file: string): Promise<string> {
  try {
    return await readFile(resolve(terminal.cwd, file), 'utf8')
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error)
    throw new CommandError('result-unreadable', `cannot read \`${file}\`: ${why}`, makeOne)
  }
}

function parse(file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    throw notResult(file, 'it is not JSON')
  }
  throw notResult(file, 'it is not a JSON object')
}

function notResult(file: string, why: string): CommandError {
  return new CommandError('not-a-result', `\`${file}\` is no result of seaworthy: ${why}`, makeOne)
}

const makeOne = 'write one with: seaworthy scan PATH --output json=result.json'
