import { type Control, defineControl } from '#model'

export const limitRangeGaps: Control = defineControl({
  id: 'limit-range-gaps',
  title: 'LimitRange leaves containers without a bound',
  severity: 'low',
  persona: 'reliability',
  why: 'A container that says nothing gets no request or limit in its namespace, though a LimitRange is there.',
  remediation: 'Add what the message names; the parameter `bounds` lists what is asked for.',
  references: ['https://kubernetes.io/docs/concepts/policy/limit-range/'],
  on: 'resource',
  kinds: ['LimitRange'],
  params: { bounds: ['default', 'defaultRequest'] as readonly string[] },
  *check({ resource, object, params }) {
    const items = (object.spec?.limits ?? []).filter(({ type }) => type === 'Container')
    const lacking = params.bounds.flatMap((bound) =>
      ['cpu', 'memory']
        .filter((name) => !items.some((item) => has(item, bound, name)))
        .map((name) => `\`${bound}.${name}\``),
    )
    if (lacking.length === 0) return
    yield {
      at: ['spec', 'limits'],
      message: `LimitRange \`${resource.name}\` gives containers no ${lacking.join(', ')}`,
    }
  },
})

/** A limit by default is the request by default, where the range has no other. */
function has(item: object, bound: string, name: string): boolean {
  const values = item as Partial<Record<string, Readonly<Record<string, unknown>>>>
  if (values[bound]?.[name] !== undefined) return true
  return bound === 'defaultRequest' && values['default']?.[name] !== undefined
}
