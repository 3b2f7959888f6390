import type { Operation, Path } from '#model'

/** The parts of a document that the operations of one round change; two operations of a round share none. */
export class Claims {
  readonly #claimed = new Set<string>()
  readonly #above = new Set<string>()

  /** Claims what an operation changes; false where some of it is claimed already. The claim holds either way. */
  claim(operation: Operation): boolean {
    const scope = scopeOf(operation)
    const prefixes = Array.from({ length: scope.length + 1 }, (_, length) =>
      JSON.stringify(scope.slice(0, length)),
    )
    const own = prefixes.at(-1)!
    const free = !this.#above.has(own) && !prefixes.some((prefix) => this.#claimed.has(prefix))
    this.#claimed.add(own)
    for (const prefix of prefixes) this.#above.add(prefix)
    return free
  }
}

/** A removal moves its siblings, so that it changes all of its parent. */
function scopeOf({ op, path }: Operation): Path {
  return op === 'remove' ? path.slice(0, -1) : path
}
