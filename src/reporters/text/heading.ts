import { families, type Finding } from '#model'
import { placeName, resourceName } from '../names.ts'
import { containerPath, type Block } from '../blocks.ts'
import { plainLine } from '../plain.ts'
import { columnsOf } from './cells.ts'
import type { BlockContext } from './context.ts'

const longestMessage = 600

/** `high[privileged-container]  container `api` runs privileged`; of a family as many controls as fit into the width. */
export function headingOf(block: Block, { style, options }: Pick<BlockContext, 'style' | 'options'>): string {
  const { severity, id, family, places } = block
  const head = `${severity}[${id}]`
  const mark = newness(places.flat())
  const room = options.width - columnsOf(`${head}  ${mark}`)
  const said =
    family === undefined
      ? plainLine(places[0]![0]!.message, longestMessage)
      : style.signs(familySaid(families[family], places[0]!, room))
  return `${style.severity(severity, head)}  ${style.strong(said)}${mark}`
}

/** `container `api` runs without the usual hardening (5): may-run-as-root, …` */
function familySaid(title: string, findings: readonly Finding[], room: number): string {
  const controls = controlsOf(findings)
  const count = controls.length === 1 ? '' : ` (${controls.length})`
  const head = `${containerName(findings[0]!)} ${title.replace(/^Container /, '')}${count}: `
  const whole = `${head}${controls.join(', ')}`
  if (columnsOf(whole) <= room) return whole
  const shorter = controls.map((_, index) => `${head}${controls.slice(0, index + 1).join(', ')}, …`)
  return shorter.slice(0, -1).findLast((text) => columnsOf(text) + 2 <= room) ?? shorter[0]!
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
