import type { Reason, UnreadParts } from '#model'
import { ShapeError } from './shape.ts'

/** What a provider said, or why nothing is known. */
export type Answer<T> = { readonly value: T } | { readonly unread: Reason }

export function known<T>(value: T): Answer<T> {
  return { value }
}

export function unknown(
  message: string,
  code: 'absent' | 'forbidden' | 'left-out' = 'absent',
): Answer<never> {
  return { unread: { code, message } }
}

/** What comes of an answer; one of another shape than the provider documents is none. */
export function mapAnswer<T, U>(answer: Answer<T>, use: (value: T) => U): Answer<U> {
  return onwardNow(answer, (value) => ({ value: use(value) }))
}

/** Asks on with what was said; where nothing was, what would have come of it is unknown for the same reason. */
export async function onward<T, U>(
  answer: Answer<T> | Promise<Answer<T>>,
  use: (value: T) => Answer<U> | Promise<Answer<U>>,
): Promise<Answer<U>> {
  const given = await answer
  if ('unread' in given) return given
  try {
    return await use(given.value)
  } catch (error) {
    return unshaped(error)
  }
}

/** As `onward`, for what takes no time. */
export function onwardNow<T, U>(answer: Answer<T>, use: (value: T) => Answer<U>): Answer<U> {
  if ('unread' in answer) return answer
  try {
    return use(answer.value)
  } catch (error) {
    return unshaped(error)
  }
}

function unshaped(error: unknown): Answer<never> {
  if (error instanceof ShapeError) return unknown('the provider answers in another form than it documents')
  throw error
}

/** All that was said; one thing unknown makes it so, since a part of a list looks like a list. */
function allOf<T>(answers: readonly Answer<T>[]): Answer<T[]> {
  const values: T[] = []
  for (const answer of answers) {
    if ('unread' in answer) return answer
    values.push(answer.value)
  }
  return { value: values }
}

/** Every one of a list, asked at once. */
export async function each<T, U>(
  list: readonly T[],
  ask: (one: T) => Promise<Answer<U>>,
): Promise<Answer<U[]>> {
  return allOf(await Promise.all(list.map(ask)))
}

type Answers<T> = { readonly [K in keyof T]: Answer<T[K]> | Promise<Answer<T[K]>> }

/** The parts of a description that are known, and why the others are not. All are asked for at once. */
export async function partsOf<T extends object>(
  asked: Answers<T>,
): Promise<Partial<T> & { readonly unread?: UnreadParts }> {
  const parts: Record<string, unknown> = {}
  const unread: Record<string, Reason> = {}
  const answers = Object.entries<Answer<unknown> | Promise<Answer<unknown>>>(asked)
  for (const [name, asking] of answers) {
    const answer = await asking
    if ('unread' in answer) unread[name] = answer.unread
    else parts[name] = answer.value
  }
  return { ...(parts as Partial<T>), ...(Object.keys(unread).length > 0 && { unread }) }
}
