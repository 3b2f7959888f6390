import { type Control, type ControlProse, containerName, defineControl, type Vulnerability } from '#model'
import { openingsOf } from '../../network/service/openings.ts'
import { imageUnread, scanOf } from '../contents/look-up.ts'
import { inWords } from './select.ts'

/** A control over containers that are reachable from outside, whose images have vulnerabilities of the sort that `select` keeps. */
export function defineExposedControl(
  definition: ControlProse,
  select: (vulnerabilities: readonly Vulnerability[]) => readonly Vulnerability[],
): Control {
  return defineControl({
    ...definition,
    references: ['https://attack.mitre.org/techniques/T1190/'],
    on: 'container',
    needs: { facts: ['image-contents'], look: ['Service', 'Ingress'] },
    applies: ({ role }) => role === 'container' || role === 'sidecar' || 'it serves nobody outside',
    *check({ container, role, workload, look, facts }) {
      const [opening] = openingsOf(workload, look)
      if (opening === undefined) return undefined
      const scan = scanOf(facts, container)
      if (scan === undefined) return imageUnread(container, 'scanned')
      const found = select(scan.vulnerabilities)
      if (found.length > 0)
        yield {
          at: ['image'],
          message: `${opening.by} opens ${containerName({ container, role })} to the outside, and its image has ${inWords(found)}`,
          related: [{ message: 'opened here', resource: opening.service }],
        }
      return undefined
    },
  })
}
