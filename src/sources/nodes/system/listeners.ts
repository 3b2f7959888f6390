import type { Listener } from '#model'
import { safeWords } from '../reading/command-line.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import type { NodeProcess } from '../reading/processes.ts'
import type { UnreadList } from '../reading/unread.ts'

interface Socket {
  readonly address: string
  readonly port: number
  readonly inode: string
}

/** The state of a socket that waits for connections (`include/net/tcp_states.h`). */
const listening = '0A'

/** What waits for connections in the network of the first process, which is the node's; undefined where the table has none. */
export function readListeners(
  table: NodeRoot,
  processes: readonly NodeProcess[],
  unread: UnreadList,
): readonly Listener[] | undefined {
  const tables = ['/1/net/tcp', '/1/net/tcp6'].map((path) => unread.read('node-listeners', table, path))
  if (tables.every((text) => text === undefined)) return undefined
  const sockets = tables.flatMap((text) => socketsIn(text ?? ''))
  const { owners, refused } = ownersOf(table, processes)
  if (refused !== undefined && sockets.some(({ inode }) => !owners.has(inode)))
    return unread.note('node-listeners', '/proc/*/fd', refused)
  return sockets.flatMap(({ address, port, inode }) => {
    const process = owners.get(inode)
    return process === undefined ? [] : [{ address, port, command: safeWords(process.words) }]
  })
}

function socketsIn(text: string): readonly Socket[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const fields = line.trim().split(/\s+/)
      const [, local = '', , state, , , , , , inode = ''] = fields
      const [address = '', port = ''] = local.split(':')
      return state === listening ? [{ address: addressOf(address), port: parseInt(port, 16), inode }] : []
    })
}

/** Four bytes a group, each group in the order of a little-endian machine. */
function addressOf(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((group) =>
    (group.match(/../g) ?? []).toReversed().map((byte) => parseInt(byte, 16)),
  )
  if (bytes.length === 4) return bytes.join('.')
  if (bytes.length !== 16) return hex
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff
  if (isMapped) return bytes.slice(12).join('.')
  const groups = Array.from({ length: 8 }, (_, index) =>
    (bytes[index * 2]! * 256 + bytes[index * 2 + 1]!).toString(16),
  )
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)
}

/** Which process holds a socket; `refused` says why some processes did not show theirs. */
function ownersOf(
  table: NodeRoot,
  processes: readonly NodeProcess[],
): { readonly owners: ReadonlyMap<string, NodeProcess>; readonly refused: string | undefined } {
  const owners = new Map<string, NodeProcess>()
  let refused: string | undefined
  for (const process of processes) {
    const files = table.list(`/${process.id}/fd`)
    if (files !== undefined && 'reason' in files) refused = files.reason
    for (const file of files !== undefined && 'value' in files ? files.value : []) {
      const link = table.linkText(`/${process.id}/fd/${file}`)
      const inode =
        link !== undefined && 'value' in link ? /^socket:\[(\d+)\]$/.exec(link.value)?.[1] : undefined
      if (inode !== undefined && !owners.has(inode)) owners.set(inode, process)
    }
  }
  return { owners, refused }
}
