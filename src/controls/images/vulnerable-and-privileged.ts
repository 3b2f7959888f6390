import { type Control, containerName, defineControl } from '#model'
import { imageUnread, scanOf } from './contents/look-up.ts'
import { atLeast, fixable, inWords } from './vulnerabilities/select.ts'

export const vulnerableAndPrivileged: Control = defineControl({
  id: 'vulnerable-and-privileged',
  title: 'Privileged container has vulnerabilities that a newer package closes',
  severity: 'critical',
  why: 'Each of them alone leads into the container, and from a privileged container it is one step to the node.',
  remediation: 'Update the packages, and take the privilege away.',
  aliases: ['stackrox:cvss_6_privileged', 'stackrox:severity_high_privileged'],
  references: ['https://attack.mitre.org/techniques/T1611/'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  params: { severity: 'high' },
  applies: ({ container }) => container.securityContext?.privileged === true || 'it is not privileged',
  *check({ container, role, params, facts }) {
    const scan = scanOf(facts, container)
    if (scan === undefined) return imageUnread(container, 'scanned')
    const found = fixable(atLeast(scan.vulnerabilities, params.severity))
    if (found.length > 0)
      yield {
        at: ['image'],
        message: `privileged ${containerName({ container, role })} has ${inWords(found)}, which newer packages close`,
      }
    return undefined
  },
})
