import { pointer } from '#model'
import type { EngineFinding } from '#engine'

/** Findings of one chart that hold in several renderings alike. */
export interface MergedFinding {
  readonly finding: EngineFinding
  /** All that were merged, the finding itself first. */
  readonly all: readonly EngineFinding[]
  /** Names of the renderings; absent for what no chart rendered, and where the chart is rendered once. */
  readonly renderings?: readonly string[]
}

/**
 * Joins what several renderings of a chart have in common: same control, template, object in it and path. The names of
 * the objects may differ, since they often hold the release's. `renderingsOf` gives the number of renderings of the source
 * that a template belongs to.
 */
export function mergeRenderings(
  findings: readonly EngineFinding[],
  severalOf: (finding: EngineFinding) => boolean,
): MergedFinding[] {
  const groups = new Map<string, EngineFinding[][]>()
  const result: EngineFinding[][] = []
  for (const finding of findings) {
    const key = keyOf(finding)
    const alike = key === undefined ? [] : (groups.get(key) ?? [])
    const same = groupFor(finding, alike)
    if (same !== undefined) {
      same.push(finding)
      continue
    }
    const group = [finding]
    result.push(group)
    if (key !== undefined) groups.set(key, [...alike, group])
  }
  return result.map((all) => ({
    finding: all[0]!,
    all,
    ...(severalOf(all[0]!) && { renderings: namesOf(all) }),
  }))
}

/** One template may print several objects: that of the same name, where the release is no part of it, else the first that is free. */
function groupFor(finding: EngineFinding, alike: readonly EngineFinding[][]): EngineFinding[] | undefined {
  const free = alike.filter((group) => !group.some((other) => renderingOf(other) === renderingOf(finding)))
  return free.find(([first]) => first!.resource?.name === finding.resource?.name) ?? free[0]
}

function keyOf({ control, resource, path, severity, message }: EngineFinding): string | undefined {
  const origin = resource?.origin
  if (resource === undefined || origin?.type !== 'rendered' || origin.by !== 'helm') return undefined
  const said = message.replaceAll(resource.name, '')
  return JSON.stringify([control, severity, origin.template.path, resource.kind, pointer(path), said])
}

function renderingOf({ resource }: EngineFinding): string | undefined {
  return resource?.origin.type === 'rendered' ? resource.origin.rendering : undefined
}

function namesOf(all: readonly EngineFinding[]): string[] {
  return all.flatMap((finding) => renderingOf(finding) ?? [])
}
