import { type Control, containerName, defineControl, notEvaluated, parseImage } from '#model'
import { isFromRegistry } from './registry/from-registry.ts'

export const imagePullSecretMissing: Control = defineControl({
  id: 'image-pull-secret-missing',
  title: 'Image of a closed registry is pulled without credentials',
  severity: 'low',
  persona: 'strict',
  why: 'The pull fails, or every pod of the node may use what the node itself may pull; Docker Hub limits pulls without a name.',
  remediation:
    'Name a Secret in `imagePullSecrets` of the pod or its service account; the parameter `open` lists registries that need none.',
  aliases: ['kyverno:require-imagepullsecrets', 'azure-policy:ContainerRestrictedImagePulls'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/'],
  on: 'container',
  needs: { look: ['ServiceAccount'] },
  params: {
    open: [
      'gcr.io',
      'ghcr.io',
      'k8s.gcr.io',
      'mcr.microsoft.com',
      'public.ecr.aws',
      'quay.io',
      'registry.access.redhat.com',
      'registry.k8s.io',
    ] as readonly string[],
  },
  *check({ container, role, workload, look, params }) {
    const image = container.image === undefined ? undefined : parseImage(container.image)
    if (image === undefined || params.open.some((entry) => isFromRegistry(image, entry))) return undefined
    if ((workload.podSpec.imagePullSecrets ?? []).length > 0) return undefined
    const name = workload.serviceAccountName
    const account = look.byName('ServiceAccount', workload.namespace, name)
    if (account === 'unknown' && name !== 'default') return notEvaluated('not-in-files')
    if (typeof account === 'object' && (account.object.imagePullSecrets ?? []).length > 0) return undefined
    yield {
      at: ['image'],
      message: `${containerName({ container, role })} takes its image from \`${image.registry}\`, and neither pod nor service account names a pull secret`,
    }
    return undefined
  },
})
