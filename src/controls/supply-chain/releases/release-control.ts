import { type Control, type ControlProse, containerName, defineControl, parseImage } from '#model'
import { type AffectedRange, isAffected, parseRelease } from '../../nodes/version/release.ts'

export interface ReleaseControlDefinition extends ControlProse {
  /** The repositories that the program is published in. */
  readonly repository: RegExp
  readonly affected: readonly AffectedRange[]
  /** What the message calls the program, and by what it is affected. */
  readonly program: string
  readonly cve: string
}

/** A control over containers of a program whose releases of some ranges have a known flaw; the tag tells the release. */
export function defineReleaseControl(definition: ReleaseControlDefinition): Control {
  const { repository, affected, program, cve, ...prose } = definition
  return defineControl({
    ...prose,
    on: 'container',
    *check({ container, role }) {
      const image = container.image ? parseImage(container.image) : undefined
      if (image?.tag === undefined || !repository.test(image.repository)) return
      const release = parseRelease(image.tag)
      if (release === undefined || !isAffected(release, affected)) return
      yield {
        at: ['image'],
        message: `${containerName({ container, role })} runs ${program} \`${image.tag}\`, which ${cve} affects`,
      }
    },
  })
}
