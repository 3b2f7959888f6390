import { type Place, placesAt, textsAt } from '../../network/custom/places.ts'

/** Kinds that name webhooks for the API server to ask. */
export const webhookKinds = ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'] as const

/** The webhooks of a configuration and where they stand. */
export function webhooksOf(object: object): Place[] {
  return placesAt(object, ['webhooks', '*'])
}

interface Asked {
  /** Of the core group, with its subresource: `pods/exec`. */
  readonly resource: string
  readonly operation: 'CREATE' | 'CONNECT'
}

/** Whether rules, of a webhook or of an admission policy, cover an operation on a resource of the core group. */
export function covers(rules: readonly Place[], { resource, operation }: Asked): boolean {
  const [parent, subresource] = resource.split('/')
  const patterns =
    subresource === undefined ? [resource, '*', '*/*'] : [resource, `${parent}/*`, `*/${subresource}`, '*/*']
  return rules.some(({ value: rule }) => {
    const groups = textsAt(rule, ['apiGroups'])
    const operations = textsAt(rule, ['operations'])
    return (
      (groups.length === 0 || groups.includes('') || groups.includes('*')) &&
      (operations.length === 0 || operations.includes(operation) || operations.includes('*')) &&
      textsAt(rule, ['resources']).some((name) => patterns.includes(name))
    )
  })
}
