import { accessSync, constants } from 'node:fs'

/** Something that ends the run: what is wrong, and what to do about it. */
export class Failure extends Error {
  constructor(message, hint) {
    super(message)
    this.hint = hint
  }
}

/** Failures as the product prints its own; anything else with its stack. */
export function sayFailure(error) {
  const text =
    error instanceof Failure ? `error: ${error.message}\n  hint: ${error.hint}` : error.stack || String(error)
  process.stderr.write(`${text}\n`)
}

/** A Failure for a place that cannot be written; every other error as it is. */
export function writeFailure(error, what, place) {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return error
  const who = typeof process.getuid === 'function' ? ` by user ${process.getuid()}` : ''
  return new Failure(
    `cannot ${what}: \`${place}\` is not writable${who} (${error.code})`,
    'run this once as the owner of the checkout, or copy the checkout to a place of yours',
  )
}

/** Throws a Failure where `place`, which exists, cannot be written to. */
export function assertWritable(place, what) {
  try {
    accessSync(place, constants.W_OK)
  } catch (error) {
    throw writeFailure(error, what, place)
  }
}
