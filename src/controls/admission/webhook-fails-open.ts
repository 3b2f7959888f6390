import { type Control, defineControl } from '#model'

export const webhookFailsOpen: Control = defineControl({
  id: 'webhook-fails-open',
  title: 'Webhook is passed over when it fails',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever can slow the webhook down gets past what it enforces.',
  remediation:
    'Set `failurePolicy: Fail` for what must hold, and leave the namespaces out that bring the webhook back.',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#failure-policy',
  ],
  on: 'resource',
  kinds: ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'],
  needs: { uses: ['api-server-metrics'] },
  fix: 'unsafe',
  *check({ object, facts }) {
    for (const [index, { name = '?', failurePolicy }] of (object.webhooks ?? []).entries()) {
      if (failurePolicy !== 'Ignore') continue
      const at = ['webhooks', index, 'failurePolicy']
      yield {
        at,
        message: `webhook \`${name}\` is passed over when it fails${times(facts['api-server-metrics']?.failedOpen[name])}`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'Fail' }] },
      }
    }
  },
})

function times(count: number | undefined): string {
  if (count === undefined) return ''
  return `, as it was ${count === 1 ? 'once' : `${count} times`} since the API server started`
}
