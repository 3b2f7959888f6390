import { type Control, containerName, defineControl } from '#model'

export const gpuWithoutToleration: Control = defineControl({
  id: 'gpu-without-toleration',
  title: 'Pod asks for a GPU that its nodes keep for others',
  severity: 'low',
  persona: 'reliability',
  why: 'Nodes with GPUs mostly carry a taint of that name: the pod waits forever, unless an admission plugin adds what is missing.',
  remediation:
    'Tolerate the taint of the same name as the resource, or leave the request out where no GPU is used.',
  aliases: ['kyverno:check-nvidia-gpus'],
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#extendedresourcetoleration',
  ],
  on: 'container',
  *check({ container, role, workload }) {
    const { requests, limits } = container.resources ?? {}
    for (const [bound, quantities] of [
      ['limits', limits],
      ['requests', requests],
    ] as const) {
      const found = Object.entries(quantities ?? {}).find(
        ([name, value]) => isGpu(name) && Number(value) !== 0,
      )
      if (found === undefined) continue
      const [name] = found
      const tolerations = workload.podSpec.tolerations ?? []
      if (!tolerations.some((one) => one?.key === name || (!one?.key && one?.operator === 'Exists')))
        yield {
          at: ['resources', bound, name],
          message: `${containerName({ container, role })} asks for \`${name}\`, and the pod does not tolerate the taint of that name`,
        }
      return
    }
  },
})

function isGpu(name: string): boolean {
  return /^(?:nvidia\.com\/(?:gpu|mig-)|amd\.com\/gpu|gpu\.intel\.com\/)/.test(name)
}
