import { families, type Finding } from '#model'
import { placeName, resourceName } from '../names.ts'
import { containerPath, type Block } from '../blocks.ts'
import { plainLine } from '../plain.ts'
import type { Style } from './style.ts'

const longestMessage = 600

/** `high[privileged-container]  container `api` runs privileged` */
export function headingOf(block: Block, style: Style): string {
  const { severity, id, places } = block
  return `${style.severity(severity, `${severity}[${id}]`)}  ${style.strong(saidOf(block))}${newness(places.flat())}`
}

function saidOf({ family, places: [first = []] }: Block): string {
  const [finding] = first
  if (family === undefined) return plainLine(finding!.message, longestMessage)
  const does = families[family].replace(/^Container /, '')
  return `${containerName(finding!)} ${does}: ${controlsOf(first).join(', ')}`
}

/** Ids of the controls of some findings, each once. */
export function controlsOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ control }) => control))]
}

/** A baseline is in use where findings are marked at all. */
function newness(findings: readonly Finding[]): string {
  const count = findings.filter((finding) => finding.new === true).length
  if (count === 0) return ''
  return count === findings.length ? '  (new)' : `  (${count} new)`
}

/** `container `api`` from the breadcrumb's `containers[api]`. */
function containerName({ breadcrumb = '', path }: Finding): string {
  const name = /[cC]ontainers\[([^\]]*)\]/.exec(breadcrumb)?.[1] ?? '?'
  const list = String(containerPath(path)?.at(-2))
  const word =
    { initContainers: 'init container', ephemeralContainers: 'ephemeral container' }[list] ?? 'container'
  return `${word} \`${plainLine(name)}\``
}

/** Where the first place of a block is, and on what. */
export function placeLine({ location, resource, renderings }: Finding): string {
  const parts = [
    ...(location === undefined ? [] : [`${placeName(location)}${approximation(location)}`]),
    ...(resource === undefined ? [] : [resourceName(resource)]),
    ...(location?.dependency
      ? [`from dependency ${plainLine(`${location.dependency.name} ${location.dependency.version}`)}`]
      : []),
    ...(location?.values === undefined ? [] : [`set in ${plainLine(location.values)}`]),
    ...(renderings === undefined ? [] : [`rendered as ${plainLine(renderings.join(', '))}`]),
  ]
  return parts.length === 0 ? 'the target as a whole' : parts.join('   ')
}

function approximation({ approximate, rendered }: NonNullable<Finding['location']>): string {
  if (approximate !== true) return ''
  return rendered === undefined ? ' (approximate)' : ` (approximate; rendered line ${rendered.line})`
}
