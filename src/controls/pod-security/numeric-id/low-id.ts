import { type CheckContext, containerName, type Problem, type Workload } from '#model'

/** Which numeric id of a container is looked at, and what a person calls it. */
export interface NumericId {
  readonly field: 'runAsGroup' | 'runAsUser'
  readonly name: 'GID' | 'UID'
}

type LowIdContext = CheckContext<
  'container',
  never,
  Readonly<Record<never, never>>,
  { readonly minimum: number; readonly unset: boolean }
>

/** A container whose id is below `minimum`, or, where `unset` asks for it, that leaves it to the image. */
export function* lowId({ field, name }: NumericId, context: LowIdContext): Generator<Problem, void> {
  const { container, workload, params } = context
  const own = container.securityContext?.[field] ?? undefined
  const id = own ?? workload.podSpec.securityContext?.[field] ?? undefined
  if (id === undefined ? !params.unset : id >= params.minimum) return
  const says = id === undefined ? `sets no \`${field}\`` : `runs with ${name} ${id}`
  yield {
    at: ['securityContext', field],
    message: `${containerName(context)} ${says}; at least ${params.minimum} is wanted`,
  }
}

/** Where ids of the container are ids of the node. */
export function sharesIds({ windows, userNamespace }: Workload): true | string {
  if (windows) return 'the pod runs on Windows'
  return !userNamespace || 'the pod runs in a user namespace'
}
