import { type Control, containerName, defineControl, type ImageReference, parseImage } from '#model'
import { isFromRegistry } from './registry/from-registry.ts'

export const untrustedRegistry: Control = defineControl({
  id: 'untrusted-registry',
  title: 'Image comes from a registry that is not on the list',
  severity: 'medium',
  why: 'Images of other registries pass none of the checks, signatures and mirrors of those on the list.',
  remediation: 'Copy the image to a registry of the list, or add its registry to the parameter `registries`.',
  aliases: [
    'kubescape:C-0078',
    'trivy:KSV-0125',
    'trivy:KSV-0032',
    'trivy:KSV-0033',
    'trivy:KSV-0034',
    'trivy:KSV-0035',
    'kubeaudit:ImageTagIncorrect',
    'kyverno:restrict-image-registries',
    'kyverno:advanced-restrict-image-registries',
    'kyverno:allowed-image-repos',
    'kyverno:require-image-source',
    'gatekeeper:allowedrepos',
    'gatekeeper:allowedreposv2',
    'popeye:POP-113',
    'kubescape:C-0304',
  ],
  references: ['https://kubernetes.io/docs/concepts/containers/images/'],
  on: 'container',
  params: { registries: [] as readonly string[] },
  applies: ({ params }) => params.registries.length > 0 || 'no registries are configured',
  *check({ container, role, params }) {
    const image = container.image === undefined ? undefined : parseImage(container.image)
    if (image === undefined ? !hasOddHost.test(container.image ?? '') : isListed(image, params.registries))
      return
    const registry = image?.registry ?? container.image?.split('/')[0] ?? ''
    yield {
      at: ['image'],
      message: `${containerName({ container, role })} takes its image from \`${registry}\`, which is not on the list`,
    }
  },
})

/** A host that no registry can have, such as `.example.com`; templates and variables are none. */
const hasOddHost = /^[\w.-]*\.[\w.-]+(?::\d+)?\//

function isListed(image: ImageReference, registries: readonly string[]): boolean {
  return registries.some((entry) => isFromRegistry(image, entry))
}
