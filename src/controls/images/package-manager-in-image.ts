import { type Control, containerName, defineControl } from '#model'
import { contentsOf, imageUnread } from './contents/look-up.ts'

export const packageManagerInImage: Control = defineControl({
  id: 'package-manager-in-image',
  title: 'Image holds a package manager',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever gets into the container installs with it what an attack needs.',
  remediation:
    'Use a base image without one (distroless, scratch), or remove it in the last stage of the build.',
  aliases: ['stackrox:apk', 'stackrox:apt', 'stackrox:dnf'],
  references: ['https://attack.mitre.org/techniques/T1105/'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  params: { packages: ['apk-tools', 'apt', 'dnf', 'dnf5', 'microdnf', 'yum', 'zypper'] as readonly string[] },
  *check({ container, role, params, facts }) {
    const packages = contentsOf(facts, container)?.packages
    if (packages === undefined) return imageUnread(container, 'searched for packages')
    const found = params.packages.filter((wanted) => packages.some(({ name }) => name === wanted))
    if (found.length > 0)
      yield {
        at: ['image'],
        message: `image of ${containerName({ container, role })} holds package manager \`${found.join('`, `')}\``,
      }
    return undefined
  },
})
