import { type CheckContext, containerName, type Problem } from '#model'
import { hasLimit } from './bounds.ts'
import { parseQuantity } from './quantity.ts'

type ContainerContext = CheckContext<
  'container',
  never,
  { readonly look: readonly ['LimitRange'] },
  { readonly defaults: boolean }
>

/** Whether a limit counts as the request where there is none, as Kubernetes has it. */
export const requestParams = { defaults: true }

/** A request of a container that asks for less than the container may use, or that nothing limits. */
export function* requestsBelowLimit(name: string, context: ContainerContext): Generator<Problem, void> {
  const { requests, limits } = context.container.resources ?? {}
  const request = requests?.[name]
  const limit = limits?.[name]
  if (request === undefined && (limit === undefined || context.params.defaults)) return
  if (limit === undefined && hasLimit(name, context)) return
  if (request !== undefined && limit !== undefined && parseQuantity(request) === parseQuantity(limit)) return
  const at = ['resources', 'requests', name]
  const what = limit === undefined ? 'and no limit' : `and may use \`${limit}\``
  yield {
    at,
    message: `${containerName(context)} requests ${request === undefined ? 'nothing' : `\`${request}\``} of ${name} ${what}`,
    ...(limit !== undefined && {
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: limit }] },
    }),
  }
}
