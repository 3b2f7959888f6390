import type { NodeSystem } from '#model'
import { valuesIn } from '../reading/environment-file.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import type { UnreadList } from '../reading/unread.ts'

/** The kernel that runs, and the system that `/etc/os-release` names. */
export function readSystem(root: NodeRoot, table: NodeRoot, unread: UnreadList): NodeSystem {
  const kernel = (unread.read('node-system', table, '/sys/kernel/osrelease') ?? '').trim()
  const release = valuesIn(
    unread.read('node-system', root, '/etc/os-release') ??
      unread.read('node-system', root, '/usr/lib/os-release') ??
      '',
  )
  const known = (key: string, name: string): Readonly<Record<string, string>> => {
    const value = release.get(name) ?? ''
    return value === '' ? {} : { [key]: value }
  }
  return {
    ...(kernel !== '' && { kernelVersion: kernel }),
    ...known('osImage', 'PRETTY_NAME'),
    ...known('id', 'ID'),
    ...known('version', 'VERSION_ID'),
    ...known('supportEnd', 'SUPPORT_END'),
  }
}

/** As the node calls itself, where nothing else says its name. */
export function hostName(root: NodeRoot): string | undefined {
  const found = root.read('/etc/hostname')
  const name = found !== undefined && 'value' in found ? found.value.trim() : ''
  return name === '' ? undefined : name
}
