import { type Imported, nothing, type Peer, type PeerFile } from './imported.ts'
import { type Mark, marksOn } from './marks.ts'
import { listOf, mappingOf, textsOf, valueOf } from './value.ts'

const prefix = 'ignore-check.kube-linter.io/'

/** `.kube-linter.yaml` and annotations such as `ignore-check.kube-linter.io/latest-tag: reason`. */
export const kubeLinter: Peer = {
  id: 'kube-linter',
  looksFor: '.kube-linter.yaml, annotations ignore-check.kube-linter.io/CHECK and kube-linter.io/ignore-all',
  isFile: (name) => /^\.?kube-linter\.ya?ml$/.test(name),
  read: settingsOf,
  marks: (resource) =>
    marksOn(
      resource,
      Object.entries(resource.annotations).flatMap(([key, reason]): Mark[] => {
        if (key === 'kube-linter.io/ignore-all') return [{ checks: 'all', reason }]
        return key.startsWith(prefix) ? [{ checks: [key.slice(prefix.length)], reason }] : []
      }),
    ),
}

function settingsOf(file: PeerFile): Imported {
  const place = file.name
  const { checks: section, customChecks } = mappingOf(valueOf(file))
  const checks = mappingOf(section)
  const settings = [
    ...textsOf(checks['include']).map((check) => ({ check, setting: 'on' as const, place })),
    ...textsOf(checks['exclude']).map((check) => ({ check, setting: 'off' as const, place })),
  ]
  const all = checks['addAllBuiltIn'] === true
  const none = checks['doNotAutoAddDefaults'] === true
  return {
    ...nothing,
    settings,
    exclude: textsOf(checks['ignorePaths']),
    lost: [
      ...(all
        ? [{ what: 'addAllBuiltIn', place, why: 'choose `personas` instead: strict, reliability, hygiene' }]
        : []),
      ...(none
        ? [{ what: 'doNotAutoAddDefaults', place, why: 'choose `personas` or `frameworks` instead' }]
        : []),
      ...listOf(customChecks).map((item) => ({
        what: `custom check ${String(mappingOf(item)['name'])}`,
        place,
        why: 'give the parameters of its template to a control instead',
      })),
    ],
  }
}
