import { flagsOf } from '../reading/command-line.ts'
import { asGiven, type Component, type ComponentName, flagFacts } from './component.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import { splitWords } from './systemd.ts'
import type { UnreadList } from '../reading/unread.ts'

const data = '/var/snap/microk8s/current'

/** A component of MicroK8s, which reads its flags from a file of that name. */
export function readMicrok8s(root: NodeRoot, name: ComponentName, unread: UnreadList): Component | undefined {
  const path = `${data}/args/${name}`
  const text = unread.read(flagFacts[name], root, path)
  if (text === undefined) return undefined
  const lines = text.split('\n').filter((line) => !line.trim().startsWith('#'))
  const words = lines.flatMap((line) => splitWords(line.replaceAll(/\$\{?SNAP_DATA\}?/g, data)))
  return { flags: flagsOf(words), provenance: path, onNode: asGiven }
}
