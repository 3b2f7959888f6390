import { type Control, containerName, defineControl, notEvaluated } from '#model'
import { daysBetween } from './contents/age.ts'
import { contentsOf, imageUnread } from './contents/look-up.ts'

export const staleImage: Control = defineControl({
  id: 'stale-image',
  title: 'Image was built long ago',
  severity: 'low',
  persona: 'strict',
  why: 'What has been repaired since then in its base and its packages is missing, whether or not a scanner knows of it.',
  remediation:
    'Build the image again on its current base, and by a schedule; the parameter `days` says what is long.',
  aliases: ['kyverno:block-stale-images', 'stackrox:image_age_days'],
  references: ['https://github.com/opencontainers/image-spec/blob/main/config.md'],
  on: 'container',
  needs: { facts: ['image-contents', 'now'] },
  params: { days: 180 },
  *check({ container, role, params, facts }) {
    const contents = contentsOf(facts, container)
    if (contents === undefined) return imageUnread(container)
    const days = daysBetween(contents.config.created, facts.now)
    if (days === undefined || isSetByHand(contents.config.created))
      return notEvaluated('not-in-files', 'its build has left no date')
    if (days > params.days)
      yield {
        at: ['image'],
        message: `image of ${containerName({ container, role })} was built ${days} days ago`,
      }
    return undefined
  },
})

/** Reproducible builds set the beginning of the epoch, or of the archive formats, for a date. */
function isSetByHand(created: string | undefined): boolean {
  return /^(?:0001|1970|1980)-01-01T/.test(created ?? '')
}
