import { type NodeFile, nodePaths } from '#model'
import type { Accounts } from '../reading/accounts.ts'
import { expand } from '../reading/glob.ts'
import type { Located, NodeRoot } from '../reading/node-root.ts'
import type { UnreadList } from '../reading/unread.ts'

/** A file that a component's flag names, such as `kubelet --config`. */
export interface NamedFile {
  readonly flag: string
  readonly path: string
}

/** What is looked at beside `nodePaths`. */
export interface FilesWanted {
  readonly named: readonly NamedFile[]
  /** More patterns of that sort. */
  readonly more: readonly string[]
  readonly unread: UnreadList
}

interface Seen {
  readonly path: string
  readonly located: Located
}

/**
 * Mode and owner of every file that `nodePaths` or a flag names. A file with several paths stands under its real one where that is
 * among them, else under the first.
 */
export function readFiles(
  root: NodeRoot,
  accounts: Accounts,
  { named, more, unread }: FilesWanted,
): Readonly<Record<string, NodeFile>> {
  const seen = new Map<string, Seen>()
  const see = (path: string): void => {
    const located = unread.take('node-files', path, root.locate(path))
    if (located === undefined) return
    const before = seen.get(located.path)
    if (before === undefined || path === located.path) seen.set(located.path, { path, located })
  }
  const refused = (path: string, reason: string): void => unread.note('node-files', path, reason)
  for (const path of [...paths, ...more].flatMap((pattern) => expand(root, pattern, refused))) see(path)
  const flags = flagsByFile(root, named, new Set(seen.keys()))
  for (const { path } of named) see(path)
  const files = [...seen.values()].map(
    ({ path, located }) => [path, fileOf(located, accounts, flags.get(located.path))] as const,
  )
  return Object.fromEntries([...files, ...links(root, accounts, seen)])
}

/** The flags that name a file, by its real path, where no pattern does. */
function flagsByFile(
  root: NodeRoot,
  named: readonly NamedFile[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const flags = new Map<string, readonly string[]>()
  for (const { flag, path } of named) {
    const real = realPath(root, path)
    if (!known.has(real)) flags.set(real, [...(flags.get(real) ?? []), flag])
  }
  return flags
}

const paths: readonly string[] = [
  ...new Set(
    Object.values(nodePaths)
      .flat()
      .filter((path) => path.startsWith('/')),
  ),
]

function realPath(root: NodeRoot, path: string): string {
  const located = root.locate(path)
  return located !== undefined && 'value' in located ? located.value.path : path
}

function fileOf(
  { stats: { mode, uid, gid } }: Pick<Located, 'stats'>,
  accounts: Accounts,
  namedBy: readonly string[] | undefined,
): NodeFile {
  return {
    mode: mode & 0o7777,
    owner: accounts.user(uid),
    group: accounts.group(gid),
    ...(namedBy && { namedBy: [...new Set(namedBy)] }),
  }
}

/** A link by which systemd starts something tells that by being there, wherever it leads. */
function links(
  root: NodeRoot,
  accounts: Accounts,
  seen: ReadonlyMap<string, Seen>,
): (readonly [string, NodeFile])[] {
  const shown = new Set([...seen.values()].map(({ path }) => path))
  return nodePaths.sshServerSigns.flatMap((path) => {
    const link = root.locateLink(path)
    if (shown.has(path) || link === undefined || !('value' in link)) return []
    return [[path, fileOf({ stats: link.value }, accounts, undefined)] as const]
  })
}
