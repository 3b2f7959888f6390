import type { Finding } from '#model'
import type { Assessment } from './assess.ts'
import { excerptAll } from './place/index.ts'

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
    return findings.map((finding, index) => {
      const excerpt = excerpts.get(index)
      return excerpt === undefined ? finding : { ...finding, excerpt }
    })
  }
}
