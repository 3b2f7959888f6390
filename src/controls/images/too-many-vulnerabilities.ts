import { type Control, containerName, defineControl } from '#model'
import { imageUnread, scanOf } from './contents/look-up.ts'

export const tooManyVulnerabilities: Control = defineControl({
  id: 'too-many-vulnerabilities',
  title: 'Image has more severe vulnerabilities than allowed',
  severity: 'high',
  persona: 'strict',
  why: 'So many say that nobody keeps the image up to date, and that one more of them is easily missed.',
  remediation:
    'Build on a small base image that is kept up to date; the parameters `critical` and `high` say how many are allowed.',
  aliases: ['kubescape:C-0085'],
  references: ['https://kubernetes.io/docs/concepts/security/cloud-native-security/'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  params: { critical: 5, high: 10 },
  *check({ container, role, params, facts }) {
    const scan = scanOf(facts, container)
    if (scan === undefined) return imageUnread(container, 'scanned')
    const count = (wanted: string): number =>
      scan.vulnerabilities.filter(({ severity }) => severity === wanted).length
    const critical = count('critical')
    const high = count('high')
    if (critical > params.critical || high > params.high)
      yield {
        at: ['image'],
        message: `image of ${containerName({ container, role })} has ${critical} critical and ${high} high vulnerabilities`,
      }
    return undefined
  },
})
