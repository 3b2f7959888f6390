import { type Control, containerName, defineControl, effectiveUser, mayBeRoot } from '#model'
import { contentsOf, imageUnread } from './contents/look-up.ts'
import { isRoot, userOf } from './contents/user.ts'

export const imageRunsAsRoot: Control = defineControl({
  id: 'image-runs-as-root',
  title: 'Image starts as root and the manifest lets it',
  severity: 'medium',
  why: 'A hole in the program is then a hole with the rights of root, and what separates it from the node is the kernel alone.',
  remediation: 'Add a `USER` with a number to the Dockerfile, or set `runAsUser` and `runAsNonRoot: true`.',
  aliases: ['stackrox:root_user'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  applies: ({ workload, container }) =>
    effectiveUser(workload, container) === undefined || 'the manifest names the user',
  *check({ container, role, workload, facts }) {
    const contents = contentsOf(facts, container)
    if (contents === undefined) return imageUnread(container)
    if (isRoot(userOf(contents)) && mayBeRoot(workload, container))
      yield {
        at: ['image'],
        message: `${containerName({ container, role })} runs as root: its image names no other user`,
      }
    return undefined
  },
})
