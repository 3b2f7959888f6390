import { asRecord, isRecord, permits } from '#kube'
import { type Answer, known, mapAnswer } from './answer.ts'
import type { CloudCommand } from './command.ts'
import { type Failure, failureOf, noJson, reasonOf } from './failure.ts'
import type { CloudRunner } from './run.ts'

/** Asks a provider one thing. */
export interface Asker {
  (command: CloudCommand): Promise<Answer<unknown>>
}

/** What one scan asks of a provider, and what came of it. */
export interface Asking {
  readonly ask: Asker
  /** The failures so far, each once. */
  failures(): readonly Failure[]
}

const atOnce = 4

/**
 * Asks by a provider's program, at most four at once. Once the program is missing or not logged in nothing more is asked: every
 * other question would end the same.
 */
export function asking(run: CloudRunner): Asking {
  const turns = permits(atOnce)
  const failures = new Map<string, Failure>()
  let fatal: Failure | undefined
  const fail = (failure: Failure): Answer<never> => {
    const isFatal = failure.kind === 'missing' || failure.kind === 'login'
    const told = isFatal ? (fatal ??= failure) : failure
    failures.set(told.message, told)
    return { unread: reasonOf(told) }
  }
  return {
    failures: () => [...failures.values()],
    async ask(command) {
      const handOn = await turns.take()
      try {
        if (fatal !== undefined) return fail(fatal)
        const ran = await run(command.program, command.args)
        const failure = failureOf(command, ran)
        if (failure === undefined) return parsed(ran.stdout) ?? fail(noJson(command))
        const isNone = command.none?.some((code) => ran.stderr.includes(`(${code})`)) === true
        return isNone ? known(undefined) : fail(failure)
      } finally {
        handOn()
      }
    },
  }
}

function parsed(text: string): Answer<unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? known(value) : undefined
  } catch {
    return undefined
  }
}

/** The list under a key of an answer; an answer without it is none. */
export function listIn(answer: Answer<unknown>, key: string): Answer<readonly unknown[]> {
  if ('unread' in answer) return answer
  const list = asRecord(answer.value)[key]
  if (Array.isArray(list)) return known(list as readonly unknown[])
  return { unread: { code: 'absent', message: `the provider answers without \`${key}\`` } }
}

/** An answer that is a list itself. */
export function asAnswerList(answer: Answer<unknown>): Answer<readonly unknown[]> {
  return listIn(
    mapAnswer(answer, (list) => ({ list })),
    'list',
  )
}

/** The object under a key of an answer. */
export function objectIn(answer: Answer<unknown>, key: string): Answer<Readonly<Record<string, unknown>>> {
  if ('unread' in answer) return answer
  const value = asRecord(answer.value)[key]
  return isRecord(value)
    ? known(value)
    : { unread: { code: 'absent', message: `the provider answers without \`${key}\`` } }
}
