import type { NodeRoot } from './node-root.ts'

/** Names of users and groups by their numbers, as the node itself knows them. */
export interface Accounts {
  user(id: number): string
  group(id: number): string
}

/** A number that the node has no name for stays a number. */
export function readAccounts(root: NodeRoot): Accounts {
  const users = namesIn(root, '/etc/passwd')
  const groups = namesIn(root, '/etc/group')
  return {
    user: (id) => users.get(id) ?? String(id),
    group: (id) => groups.get(id) ?? String(id),
  }
}

/** The third field of each line is the number of the first; of two names for one number the first counts. */
function namesIn(root: NodeRoot, path: string): ReadonlyMap<number, string> {
  const found = root.read(path)
  const names = new Map<number, string>()
  for (const line of found !== undefined && 'value' in found ? found.value.split('\n') : []) {
    const [name = '', , id = ''] = line.split(':')
    if (name !== '' && /^\d+$/.test(id) && !names.has(Number(id))) names.set(Number(id), name)
  }
  return names
}
