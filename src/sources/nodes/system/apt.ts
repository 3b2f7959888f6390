import type { NodeRoot } from '../reading/node-root.ts'
import { compareVersions } from './package-version.ts'

const lists = '/var/lib/apt/lists'
const mostBytes = 64 * 1024 * 1024

/**
 * Packages of Debian and Ubuntu of which the lists that were fetched last have a newer version among the security updates; undefined
 * where the node has no such lists, or keeps them packed.
 */
export function waitingPackages(root: NodeRoot): readonly string[] | undefined {
  const names = root.list(lists)
  if (names === undefined || !('value' in names)) return undefined
  const security = names.value.filter((name) => /security.*_Packages$/.test(name))
  const status = textOf(root, '/var/lib/dpkg/status')
  if (security.length === 0 || status === undefined) return undefined
  const installed = new Map<string, string>()
  for (const fields of paragraphs(status))
    if (fields.get('Status')?.endsWith(' ok installed') === true)
      installed.set(nameOf(fields), fields.get('Version') ?? '')
  const waiting = new Set<string>()
  for (const list of security) {
    const text = textOf(root, `${lists}/${list}`)
    if (text === undefined) return undefined
    for (const fields of paragraphs(text)) {
      const present = installed.get(nameOf(fields))
      if (present !== undefined && compareVersions(fields.get('Version') ?? '', present) > 0)
        waiting.add(fields.get('Package')!)
    }
  }
  return [...waiting].toSorted()
}

function textOf(root: NodeRoot, path: string): string | undefined {
  const found = root.read(path, mostBytes)
  return found !== undefined && 'value' in found ? found.value : undefined
}

function nameOf(fields: ReadonlyMap<string, string>): string {
  return `${fields.get('Package') ?? ''}:${fields.get('Architecture') ?? ''}`
}

function* paragraphs(text: string): Generator<ReadonlyMap<string, string>> {
  for (const paragraph of text.split(/\n{2,}/)) {
    const fields = new Map<string, string>()
    for (const [, name, value] of paragraph.matchAll(/^(Package|Version|Architecture|Status): (.*)$/gm))
      fields.set(name!, value!)
    if (fields.has('Package')) yield fields
  }
}
