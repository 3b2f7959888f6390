import { type Control, containerName, defineControl } from '#model'
import { contentsOf, imageUnread } from './contents/look-up.ts'

export const sshPortInImage: Control = defineControl({
  id: 'ssh-port-in-image',
  title: 'Image offers an SSH server',
  severity: 'medium',
  why: 'Whoever finds a key or guesses a password is inside the container, and the audit log of the cluster does not show it.',
  remediation:
    'Leave the server out of the image; `kubectl exec` and `kubectl debug` go through the API server.',
  aliases: ['stackrox:image_port_22'],
  references: ['https://attack.mitre.org/techniques/T1021/004/'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  *check({ container, role, facts }) {
    const contents = contentsOf(facts, container)
    if (contents === undefined) return imageUnread(container)
    const ports = Object.keys(contents.config.config?.ExposedPorts ?? {})
    if (ports.some((port) => /^22(?:\/tcp)?$/.test(port)))
      yield { at: ['image'], message: `image of ${containerName({ container, role })} exposes port 22` }
    return undefined
  },
})
