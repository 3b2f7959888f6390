import { derivedFrom, type DirectoryUser } from '#model'

/** Whether accounts are active, by their names in lower case. */
export type Directory = ReadonlyMap<string, boolean>

/** An index of a directory, made once. */
export function derivedDirectory(users: readonly DirectoryUser[]): Directory {
  return derivedFrom(users, indexUsers)
}

/** Of two accounts with one name the active one counts. */
function indexUsers(users: readonly DirectoryUser[]): Directory {
  const found = new Map<string, boolean>()
  for (const { names, active } of users)
    for (const name of names)
      found.set(name.toLowerCase(), (found.get(name.toLowerCase()) ?? false) || active)
  return found
}

/** What a directory says of a user, whose name the API server may have put a prefix before. */
export function stateOf(
  name: string,
  directory: Directory,
  prefixes: readonly string[],
): 'active' | 'inactive' | 'unknown' {
  const bare = prefixes.filter((prefix) => name.startsWith(prefix)).map((prefix) => name.slice(prefix.length))
  const states = [name, ...bare].map((one) => directory.get(one.toLowerCase()))
  if (states.includes(true)) return 'active'
  return states.includes(false) ? 'inactive' : 'unknown'
}
