import { type Control, defineControl } from '#model'
import { claimKinds, claimsOf } from '../reliability/storage/claims.ts'

export const claimAnnotationMissing: Control = defineControl({
  id: 'claim-annotation-missing',
  title: 'Volume claim lacks an annotation that is asked for',
  severity: 'low',
  persona: 'hygiene',
  why: 'What backs up, encrypts or accounts for volumes goes by the annotation and passes this one over.',
  remediation: 'Add the annotation, or take it from the parameter `annotations`.',
  aliases: ['kube-linter:statefulset-volumeclaimtemplate-annotation'],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
  on: 'resource',
  kinds: claimKinds,
  params: { annotations: [] as readonly string[] },
  applies: ({ params }) => params.annotations.length > 0 || 'no annotations are configured',
  *check({ resource, object, params }) {
    for (const { name, claim, at } of claimsOf(resource, object)) {
      for (const annotation of params.annotations) {
        if (claim.metadata?.annotations?.[annotation]) continue
        yield {
          at: [...at, 'metadata', 'annotations', annotation],
          message: `claim \`${name}\` has no annotation \`${annotation}\``,
        }
      }
    }
  },
})
