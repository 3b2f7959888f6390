import { comparePaths, type Operation } from '#model'

/**
 * The operations of several fixes as one list. What they ask for alike is asked once; removals come last and the last item of
 * a list first, so that every path still means what it meant to the fix that asks for it.
 */
export function jointOperations(
  fixes: readonly { readonly operations: readonly Operation[] }[],
): Operation[] {
  const all = fixes.flatMap(({ operations }) => operations)
  const distinct = [...new Map(all.map((operation) => [JSON.stringify(operation), operation])).values()]
  const removals = distinct.filter(({ op }) => op === 'remove')
  return [
    ...distinct.filter(({ op }) => op !== 'remove'),
    ...removals.toSorted((a, b) => comparePaths(b.path, a.path)),
  ]
}
