import { type Control, containerName, defineControl } from '#model'
import { contentsOf, imageUnread } from './contents/look-up.ts'

export const downloadToolInImage: Control = defineControl({
  id: 'download-tool-in-image',
  title: 'Image holds a download tool',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever gets into the container fetches with it what an attack needs, and sends out what was found.',
  remediation: 'Use a base image without such tools; probes may use `httpGet` or `grpc`.',
  aliases: ['stackrox:curl', 'stackrox:wget'],
  references: ['https://attack.mitre.org/techniques/T1105/'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  params: { packages: ['curl', 'wget', 'wget2'] as readonly string[] },
  *check({ container, role, params, facts }) {
    const packages = contentsOf(facts, container)?.packages
    if (packages === undefined) return imageUnread(container, 'searched for packages')
    const found = params.packages.filter((wanted) => packages.some(({ name }) => name === wanted))
    if (found.length > 0)
      yield {
        at: ['image'],
        message: `image of ${containerName({ container, role })} holds download tool \`${found.join('`, `')}\``,
      }
    return undefined
  },
})
