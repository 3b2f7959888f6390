import { type Control, containerName, defineControl, effectiveNonRoot, effectiveUser } from '#model'
import { contentsOf, imageUnread } from './contents/look-up.ts'
import { isRoot, userOf } from './contents/user.ts'

export const imageUserRefused: Control = defineControl({
  id: 'image-user-refused',
  title: 'Kubelet refuses the user of the image',
  severity: 'medium',
  persona: 'reliability',
  why: 'With `runAsNonRoot: true` a container starts only as a number that is not zero: the kubelet cannot tell who a name is.',
  remediation: 'Set `runAsUser` to the number of the user, or write the number into the Dockerfile.',
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  applies: ({ workload, container }) =>
    (effectiveNonRoot(workload, container) === true && effectiveUser(workload, container) === undefined) ||
    'no user of an image is refused',
  *check({ container, role, facts }) {
    const contents = contentsOf(facts, container)
    if (contents === undefined) return imageUnread(container)
    const user = userOf(contents)
    if (/^\d+$/.test(user) && !isRoot(user)) return undefined
    yield {
      at: ['image'],
      message: `${containerName({ container, role })} does not start: \`runAsNonRoot\` refuses user \`${user}\` of its image`,
    }
    return undefined
  },
})
