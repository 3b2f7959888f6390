import { families, type Finding, plainText } from '#model'
import { placeName, resourceName } from '../names.ts'
import { containerPath, type Block } from './blocks.ts'
import type { Style } from './style.ts'

/** `high[privileged-container]  container `api` runs privileged` */
export function headingOf({ severity, id, family, places }: Block, style: Style): string {
  const [first = []] = places
  const isNew = places.every((findings) => findings.every((finding) => finding.new === true))
  const said = family === undefined ? first[0]!.message : `${containerWord(first[0]!)} ${families[family]}: ${controlsOf(first)}`
  return `${style.severity(severity, `${severity}[${id}]`)}  ${style.strong(plainText(said))}${isNew ? '  (new)' : ''}`
}

function controlsOf(findings: readonly Finding[]): string {
  return findings.map(({ control }) => control).join(', ')
}

/** `container `api`` from the breadcrumb's `containers[api]`. */
function containerWord({ breadcrumb = '', path }: Finding): string {
  const name = /[cC]ontainers\[([^\]]*)\]/.exec(breadcrumb)?.[1] ?? '?'
  const list = String(containerPath(path)?.at(-2))
  const word = { initContainers: 'init container', ephemeralContainers: 'ephemeral container' }[list] ?? 'container'
  return `${word} \`${name}\``
}

/** Where the first place of a block is, and on what. */
export function placeLine({ location, resource, renderings }: Finding): string {
  const parts = [
    ...(location === undefined ? [] : [`${placeName(location)}${approximation(location)}`]),
    ...(resource === undefined ? [] : [resourceName(resource)]),
    ...(location?.dependency ? [`from dependency ${plainText(`${location.dependency.name} ${location.dependency.version}`)}`] : []),
    ...(location?.values === undefined ? [] : [`set in ${plainText(location.values)}`]),
    ...(renderings === undefined ? [] : [`rendered as ${plainText(renderings.join(', '))}`]),
  ]
  return parts.length === 0 ? 'the target as a whole' : parts.join('   ')
}

function approximation({ approximate, rendered }: NonNullable<Finding['location']>): string {
  if (approximate !== true) return ''
  return rendered === undefined ? ' (approximate)' : ` (approximate; rendered line ${rendered.line})`
}
