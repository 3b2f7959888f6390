import { type Control, containerName, defineControl } from '#model'
import { daysBetween } from './contents/age.ts'
import { contentsOf, imageUnread } from './contents/look-up.ts'

export const staleImageScan: Control = defineControl({
  id: 'stale-image-scan',
  title: 'Image was not scanned for long',
  severity: 'medium',
  persona: 'strict',
  why: 'Advisories appear every day: what the last scan did not know is not reported, and looks like safety.',
  remediation: 'Scan the images that run every day; the parameter `days` says what is long.',
  aliases: ['stackrox:scan_age'],
  references: ['https://kubernetes.io/docs/concepts/security/cloud-native-security/'],
  on: 'container',
  needs: { facts: ['image-contents', 'now'] },
  params: { days: 30 },
  *check({ container, role, params, facts }) {
    const contents = contentsOf(facts, container)
    if (contents === undefined) return imageUnread(container)
    const who = containerName({ container, role })
    const days = contents.scan === undefined ? undefined : daysBetween(contents.scan.time, facts.now)
    if (days === undefined) yield { at: ['image'], message: `image of ${who} was never scanned` }
    else if (days > params.days)
      yield { at: ['image'], message: `image of ${who} was scanned ${days} days ago` }
    return undefined
  },
})
