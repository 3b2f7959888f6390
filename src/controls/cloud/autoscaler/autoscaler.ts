import { parseImage, type Workload } from '#model'

/** The cluster autoscaler among the containers of a workload, with all that it was started with. */
export interface Autoscaler {
  /** Where its container is in the pod spec. */
  readonly index: number
  readonly tag: string | undefined
  readonly flags: readonly string[]
}

export function autoscalerOf({ podSpec }: Workload): Autoscaler | undefined {
  const containers = podSpec.containers ?? []
  const index = containers.findIndex(({ image = '' }) =>
    /(^|\/)cluster-autoscaler(-\w+)?$/.test(parseImage(image)?.repository ?? ''),
  )
  const container = containers[index]
  if (container === undefined) return undefined
  const { image = '', command = [], args = [] } = container
  return { index, tag: parseImage(image)?.tag, flags: [...command, ...args] }
}
