import { findSecrets, type Finding, mask, redactedText, type Resource } from '#model'
import type { EngineFinding } from '#engine'
import { planFix } from '#fix'
import { type DocumentIndex, indexDocument } from '#yaml'
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
    const indexOf = documentIndexes()
    return findings.map((finding, index) => {
      const excerpt = excerpts.get(index)
      return { ...finding, ...(excerpt && { excerpt }), ...plannedFix(finding, wanted[index], indexOf) }
    })
  }
}

/** The fix with its edits, or why there are none. */
function plannedFix(
  { location }: Finding,
  found: EngineFinding | undefined,
  indexOf: (resource: Resource) => DocumentIndex | undefined,
): Pick<Finding, 'fix' | 'location'> {
  if (found?.fix === undefined || found.resource === undefined) return {}
  const { fix, resource } = found
  const plan = planFix({ resource, operations: fix.operations }, indexOf(resource))
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

/** Gives the index of a resource's document; the last one is kept, since findings come document by document. */
function documentIndexes(): (resource: Resource) => DocumentIndex | undefined {
  let last: { readonly text: object; readonly index: DocumentIndex } | undefined
  return ({ origin }) => {
    if (origin.type !== 'file') return undefined
    if (last?.text !== origin.text || last.index.start !== origin.start) {
      last = { text: origin.text, index: indexDocument(origin.text.text, origin) }
    }
    return last.index
  }
}
