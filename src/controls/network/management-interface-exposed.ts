import { type Control, defineControl, parseImage, podKinds, selectsEqual } from '#model'
import { isOpenToOutside } from './service/exposure.ts'

/** Parts of image repositories whose programs run what visitors send, or show the cluster, and by default ask nobody who they are. */
const interfaces: readonly string[] = [
  'adminer',
  'akhq',
  'argocli',
  'bentoml',
  'centraldashboard',
  'jenkins',
  'jupyterhub',
  'kafka-ui',
  'kserve',
  'kubernetes-dashboard',
  'kubernetesui',
  'mlflow',
  'mongo-express',
  'nifi',
  'ollama',
  'prometheus',
  'ray',
  'redis-commander',
  'rayproject',
  'scope',
  'seldonio',
  'tritonserver',
  'vllm-openai',
]

export const managementInterfaceExposed: Control = defineControl({
  id: 'management-interface-exposed',
  title: 'Management interface is reachable from outside the cluster',
  severity: 'high',
  why: 'Programs of this sort ask nobody who they are unless they are told to, and run code, read data or change the cluster for whoever connects.',
  remediation:
    'Use a Service of type ClusterIP behind a proxy that authenticates, or limit it by `loadBalancerSourceRanges`; the parameter `images` lists the programs.',
  aliases: ['kubescape:C-0021'],
  references: ['https://attack.mitre.org/techniques/T1133/'],
  on: 'service',
  needs: { look: podKinds },
  params: { images: interfaces },
  applies: ({ resource, service }) =>
    isOpenToOutside(resource, service.spec ?? {}) || 'it is not open to the outside',
  *check({ resource, service: { spec = {} }, look, params }) {
    const selector = spec.selector ?? {}
    if (Object.keys(selector).length === 0) return
    const images = look
      .workloads(resource.namespace)
      .filter(({ podLabels }) => selectsEqual(selector, podLabels))
      .flatMap(({ containers }) => containers.flatMap(({ spec: { image } }) => image ?? []))
    const found = images.find((image) => isOneOf(image, params.images))
    if (found === undefined) return
    yield {
      at: ['spec', 'type'],
      message: `service \`${resource.name}\` opens \`${found}\`, a management interface, to the outside`,
    }
  },
})

function isOneOf(image: string, names: readonly string[]): boolean {
  const parts = parseImage(image)?.repository.split('/') ?? []
  return parts.some((part) => names.includes(part))
}
