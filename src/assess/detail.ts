import { findSecrets, type Finding, mask, redactedText, type Resource } from '#model'
import type { EngineFinding } from '#engine'
import { fixPlanner } from '#fix'
import type { Assessment } from './assess.ts'
import { excerptAll, redactedTexts } from './place/index.ts'

/** Brings excerpts and edits for findings of an assessment, in their order. */
export function detailer({ found }: Assessment): (findings: readonly Finding[]) => readonly Finding[] {
  return (findings) => {
    const wanted = findings.map(({ fingerprint }) => found.get(fingerprint))
    const excerpts = excerptAll(
      findings.flatMap(({ location }, index) => {
        const resource = wanted[index]?.resource
        return resource === undefined || location === undefined ? [] : [{ index, resource, location }]
      }),
    )
    const plan = fixPlanner()
    const fixes = new Map(
      byDocument(wanted).map((index) => [index, plannedFix(findings[index]!, wanted[index], plan)]),
    )
    return findings.map((finding, index) => {
      const excerpt = excerpts.get(index)
      return { ...finding, ...(excerpt && { excerpt }), ...fixes.get(index) }
    })
  }
}

/** The positions of findings, those of one document one after the other, which the planner likes best. */
function byDocument(wanted: readonly (EngineFinding | undefined)[]): number[] {
  const positions = wanted.map((_, index) => index)
  return [...Map.groupBy(positions, (index) => documentOf(wanted[index])).values()].flat()
}

/** Stands for a document: every resource of it has a span of its own, and all name one text and one beginning. */
function documentOf(found: EngineFinding | undefined): string {
  const origin = found?.resource?.origin
  return origin === undefined || origin.type === 'cluster' ? '' : `${origin.text.path} ${origin.start}`
}

/** The fix with its edits, or why there are none. */
function plannedFix(
  { location }: Finding,
  found: EngineFinding | undefined,
  planFix: ReturnType<typeof fixPlanner>,
): Pick<Finding, 'fix' | 'location'> {
  if (found?.fix === undefined || found.resource === undefined) return {}
  const { fix, resource } = found
  const plan = planFix({ resource, operations: fix.operations })
  if ('refused' in plan) return { fix: { ...fix, refused: plan.refused } }
  return {
    fix: { ...fix, edits: plan.edits, diff: masked(plan.diff, resource) },
    ...(plan.values !== undefined && location && { location: { ...location, values: plan.values } }),
  }
}

function masked(diff: readonly string[], resource: Resource): string[] {
  const secrets = redactedTexts(resource)
  return diff.map((line) => {
    const known = secrets.reduce((text, secret) => text.replaceAll(secret, redactedText), line)
    return mask(known, findSecrets(known))
  })
}
