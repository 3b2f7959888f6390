import { type Control, containerName, defineControl, parseImage } from '#model'
import { isFromRegistry } from './registry/from-registry.ts'

export const forbiddenRegistry: Control = defineControl({
  id: 'forbidden-registry',
  title: 'Image comes from a registry that is on the list of forbidden ones',
  severity: 'high',
  why: 'Somebody decided that nothing from there may run: its images are not checked, or were replaced by bad ones.',
  remediation:
    'Copy the image to a registry that is trusted and name that; the parameter `registries` is the list.',
  aliases: ['kubescape:C-0001', 'gatekeeper:disallowedrepos'],
  references: ['https://attack.mitre.org/techniques/T1525/'],
  on: 'container',
  params: { registries: [] as readonly string[] },
  applies: ({ params }) => params.registries.length > 0 || 'no registries are configured',
  *check({ container, role, params }) {
    const image = container.image === undefined ? undefined : parseImage(container.image)
    if (image === undefined) return
    const entry = params.registries.find((one) => isFromRegistry(image, one))
    if (entry === undefined) return
    yield {
      at: ['image'],
      message: `${containerName({ container, role })} takes its image from \`${entry}\`, which is forbidden`,
    }
  },
})
