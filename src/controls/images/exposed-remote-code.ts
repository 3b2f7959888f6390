import { type Control, containerName, defineControl } from '#model'
import { openingsOf } from '../network/service/openings.ts'
import { imageUnread, scanOf } from './contents/look-up.ts'
import { runsRemoteCode } from './vulnerabilities/remote-code.ts'
import { inWords } from './vulnerabilities/select.ts'

export const exposedRemoteCode: Control = defineControl({
  id: 'exposed-remote-code',
  title: 'Workload that is reachable from outside may be made to run foreign code',
  severity: 'critical',
  why: 'Whoever sends the right request runs programs in the container, without credentials and without help of a user.',
  remediation: 'Update the packages, and until then close the way in, or put a filter in front of it.',
  aliases: ['kubescape:C-0084'],
  references: ['https://attack.mitre.org/techniques/T1190/'],
  on: 'container',
  needs: { facts: ['image-contents'], look: ['Service', 'Ingress'] },
  applies: ({ role }) => role === 'container' || role === 'sidecar' || 'it serves nobody outside',
  *check({ container, role, workload, look, facts }) {
    const [opening] = openingsOf(workload, look)
    if (opening === undefined) return undefined
    const scan = scanOf(facts, container)
    if (scan === undefined) return imageUnread(container, 'scanned')
    const found = scan.vulnerabilities.filter(runsRemoteCode)
    if (found.length > 0)
      yield {
        at: ['image'],
        message: `${opening.by} opens ${containerName({ container, role })} to the outside, and its image has ${inWords(found)}`,
        related: [{ message: 'opened here', resource: opening.service }],
      }
    return undefined
  },
})
