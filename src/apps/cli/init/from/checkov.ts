import {
  type Imported,
  type ImportedException,
  type ImportedSetting,
  type Lost,
  nothing,
  type Peer,
  type PeerFile,
} from './imported.ts'
import { type Mark, marksOn, textOf } from './marks.ts'
import { globOf, listOf, mappingOf, textsOf, valueOf } from './value.ts'

/** `.checkov.yaml`, `.checkov.baseline`, annotations `checkov.io/skip1: CKV_K8S_20=reason` and comments `checkov:skip=CKV_K8S_20:reason`. */
export const checkov: Peer = {
  id: 'checkov',
  looksFor: '.checkov.yaml, .checkov.baseline, annotations checkov.io/skipN, comments with checkov:skip=',
  isFile: (name) => /^\.checkov\.(ya?ml|baseline)$/.test(name),
  read: (file) => (file.name.endsWith('.baseline') ? baselineOf(file) : settingsOf(file)),
  marks: (resource) =>
    marksOn(resource, [
      ...Object.entries(resource.annotations)
        .filter(([key]) => /^checkov\.io\/skip\d*$/.test(key))
        .map(([, value]) => skipMark(value, '=')),
      ...Array.from(textOf(resource).matchAll(/#\s*checkov:skip=([^\n]+)/g), ([, words]) =>
        skipMark(words!, ':'),
      ),
    ]),
}

function skipMark(words: string, between: string): Mark {
  const [check = '', ...rest] = words.split(between)
  const reason = rest.join(between).trim()
  return { checks: [check.trim()], ...(reason !== '' && { reason }) }
}

function settingsOf(file: PeerFile): Imported {
  const place = file.name
  const given = mappingOf(valueOf(file))
  const only = textsOf(given['check'])
  const paths = textsOf(given['skip-path']).map((path) => ({ path, glob: globOf(path) }))
  const lost: Lost[] = paths
    .filter(({ glob }) => glob === undefined)
    .map(({ path }) => ({ what: `skip-path ${path}`, place, why: 'write it as a glob below `exclude`' }))
  if (only.length > 0) {
    lost.push({
      what: 'check',
      place,
      why: 'others run here too: choose `personas` or `frameworks`, or give --control',
    })
  }
  return {
    ...nothing,
    settings: [
      ...only.map((check): ImportedSetting => ({ check, setting: 'on', place })),
      ...textsOf(given['skip-check']).map((check): ImportedSetting => ({ check, setting: 'off', place })),
    ],
    exclude: paths.flatMap(({ glob }) => (glob === undefined ? [] : [`**/${glob}`])),
    ...(given['soft-fail'] === true && { failOn: 'never' }),
    lost,
  }
}

/** Resources are called `Kind.namespace.name`. */
function baselineOf(file: PeerFile): Imported {
  const files = listOf(mappingOf(valueOf(file))['failed_checks']).map(mappingOf)
  const exceptions = files.flatMap(({ file: path, findings }) =>
    listOf(findings).map((item): ImportedException => {
      const { resource, check_ids: ids } = mappingOf(item)
      const [kind = '', ...rest] = String(resource).split('.')
      const name = rest.slice(1).join('.').replace(/\s.*$/, '')
      return {
        checks: textsOf(ids),
        match: { path: String(path).replace(/^\//, ''), kind, ...(name !== '' && { name }) },
        reason: 'accepted by the baseline of checkov',
        place: file.name,
      }
    }),
  )
  return { ...nothing, exceptions }
}
