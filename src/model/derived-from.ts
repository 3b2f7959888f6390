const made = new WeakMap<object, Map<(list: never) => unknown, unknown>>()

/**
 * What `make` makes of a list that `look` gave, made once for all resources that are given the same list: an index of hosts, of
 * selectors. `make` must be a function that stands alone, since it is what the result is found by.
 */
export function derivedFrom<T extends object, R>(list: T, make: (list: T) => R): R {
  const known = made.get(list) ?? new Map<(list: never) => unknown, unknown>()
  made.set(list, known)
  if (!known.has(make)) known.set(make, make(list))
  return known.get(make) as R
}
