import { describe, expect, test } from 'vitest'
import type { Control } from '#model'
import { danglingPolicyBinding } from './dangling-policy-binding.ts'
import { danglingWebhookService } from './dangling-webhook-service.ts'
import { webhookAuthorityMissing } from './webhook-authority-missing.ts'

const configuration = {
  webhooks: [{ name: 'a', clientConfig: { service: { namespace: 'policy', name: 'gone' } } }],
}

const cases: readonly (readonly [control: Control, kind: string, object: object, path: string])[] = [
  [
    danglingWebhookService,
    'ValidatingWebhookConfiguration',
    configuration,
    'webhooks.0.clientConfig.service.name',
  ],
  [
    webhookAuthorityMissing,
    'MutatingWebhookConfiguration',
    configuration,
    'webhooks.0.clientConfig.caBundle',
  ],
  [
    danglingPolicyBinding,
    'ValidatingAdmissionPolicyBinding',
    { spec: { policyName: 'gone' } },
    'spec.policyName',
  ],
]

describe('in a cluster, where what is not seen is not there', () => {
  test.each(cases)('$id', (control, kind, object, path) => {
    const resource = { kind, name: 'it', origin: { type: 'cluster' } }

    const problems = [...control.check({ resource, object, look: { byName: () => 'missing' } } as never)]

    expect(problems.map(({ at }) => at.join('.'))).toEqual([path])
  })
})
