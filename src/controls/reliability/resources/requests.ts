import { type CheckContext, containerName, type Problem } from '#model'
import { hasLimit } from './bounds.ts'
import { parseQuantity } from './quantity.ts'

type ContainerContext = CheckContext<
  'container',
  never,
  { readonly look: readonly ['LimitRange'] },
  Readonly<Record<never, never>>
>

/** A request of a container that asks for less than the container may use, or that nothing limits. */
export function* requestsBelowLimit(name: string, context: ContainerContext): Generator<Problem, void> {
  const { requests, limits } = context.container.resources ?? {}
  const request = requests?.[name]
  const limit = limits?.[name]
  if (request === undefined || (limit === undefined && hasLimit(name, context))) return
  if (limit !== undefined && parseQuantity(request) === parseQuantity(limit)) return
  const at = ['resources', 'requests', name]
  const what = limit === undefined ? 'and no limit' : `and may use \`${limit}\``
  yield {
    at,
    message: `${containerName(context)} requests \`${request}\` of ${name} ${what}`,
    ...(limit !== undefined && {
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: limit }] },
    }),
  }
}
