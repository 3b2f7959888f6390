import { isSeverity, severities, type Severity } from '#model'
import {
  type Imported,
  type ImportedException,
  type Lost,
  nothing,
  type Peer,
  type PeerFile,
} from './imported.ts'
import { type Mark, marksOn, textOf } from './marks.ts'
import { dateOf, listOf, mappingOf, textsOf, valueOf } from './value.ts'

/** `.trivyignore`, `.trivyignore.yaml`, `trivy.yaml` and comments such as `# trivy:ignore:KSV-0017`. */
export const trivy: Peer = {
  id: 'trivy',
  looksFor: '.trivyignore, .trivyignore.yaml, trivy.yaml, comments with trivy:ignore',
  isFile: (name) => ['.trivyignore', '.trivyignore.yaml', '.trivyignore.yml', 'trivy.yaml'].includes(name),
  read(file) {
    if (file.name === '.trivyignore') return plainList(file)
    return file.name === 'trivy.yaml' ? settingsOf(file) : ignoreFile(file)
  },
  marks: (resource) =>
    marksOn(
      resource,
      Array.from(
        textOf(resource).matchAll(/#\s*trivy:ignore:([\w-]+)(?::exp:(\d{4}-\d{2}-\d{2}))?/g),
        commentMark,
      ),
    ),
}

function commentMark([, id, expires]: RegExpMatchArray): Mark {
  return { checks: [id!], ...(expires !== undefined && { expires }) }
}

/** One id a line, perhaps with a day until which it holds; a comment above it is its reason. */
function plainList({ name, text }: PeerFile): Imported {
  const exceptions: ImportedException[] = []
  const lost: Lost[] = []
  let reason: string | undefined
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line.startsWith('#') || line === '') {
      reason = line === '' ? undefined : line.replace(/^#+\s*/, '')
      continue
    }
    const [id = '', ...rest] = line.split(/\s+/)
    const expires = dateOf(rest.join(' ').replace(/^exp:/, ''))
    if (isMisconfiguration(id)) {
      exceptions.push({
        checks: [id],
        match: {},
        place: name,
        ...(reason !== undefined && { reason }),
        ...(expires !== undefined && { expires }),
      })
    } else lost.push({ what: id, place: name, why: notMisconfiguration })
  }
  return { ...nothing, exceptions, lost }
}

const notMisconfiguration = 'it is no misconfiguration'

function isMisconfiguration(id: string): boolean {
  return /^(AVD-)?(KSV|KCV|EKS|AKS|GKE)[-\d]/.test(id)
}

function ignoreFile(file: PeerFile): Imported {
  const { misconfigurations, ...others } = mappingOf(valueOf(file))
  const exceptions = listOf(misconfigurations).flatMap((item) => {
    const { id, paths, statement, expired_at: expiredAt } = mappingOf(item)
    const expires = dateOf(expiredAt)
    const where = textsOf(paths)
    return (where.length === 0 ? [{}] : where.map((path) => ({ path }))).map((match) => ({
      checks: [String(id)],
      match,
      place: file.name,
      ...(typeof statement === 'string' && { reason: statement }),
      ...(expires !== undefined && { expires }),
    }))
  })
  const lost = Object.entries(others).flatMap(([section, items]) =>
    listOf(items).map((item) => ({
      what: `${section}: ${String(mappingOf(item)['id'])}`,
      place: file.name,
      why: notMisconfiguration,
    })),
  )
  return { ...nothing, exceptions, lost }
}

/** A run of trivy fails only where its exit code is set. */
function settingsOf(file: PeerFile): Imported {
  const settings = mappingOf(valueOf(file))
  const scan = mappingOf(settings['scan'])
  const listed = textsOf(settings['severity'])
    .map((severity) => severity.toLowerCase())
    .filter(isSeverity)
  const lowest = severities.findLast((severity) => listed.includes(severity)) ?? ('low' satisfies Severity)
  const fails = settings['exit-code'] !== undefined && settings['exit-code'] !== 0
  return {
    ...nothing,
    exclude: [...textsOf(scan['skip-dirs']), ...textsOf(scan['skip-files'])],
    ...(fails && { failOn: lowest }),
  }
}
