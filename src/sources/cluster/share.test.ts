import { describe, expect, test } from 'vitest'
import type { KubernetesObject } from '#model'
import { podOutline } from './pod-outline.ts'
import { sharing } from './share.ts'

function pod(name: string): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: { app: 'web', tier: 'front' } },
    spec: {
      containers: [
        {
          name: 'web',
          env: [{ name: 'MODE', value: 'production' }],
          volumeMounts: [{ name: `token-${name}`, mountPath: '/var/run/secrets/kubernetes.io' }],
        },
      ],
      tolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists' }],
    },
    status: {
      phase: 'Running',
      podIP: '10.0.0.1',
      conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: '2026-01-01T00:00:00Z' }],
      containerStatuses: [
        {
          name: 'web',
          ready: true,
          restartCount: 2,
          image: 'web:1',
          imageID: 'web@sha256:aa',
          containerID: 'containerd://1',
          state: { running: { startedAt: '2026-01-01T00:00:00Z' } },
          lastState: {
            terminated: { reason: 'OOMKilled', exitCode: 137, finishedAt: '2026-01-01T00:00:00Z' },
          },
        },
      ],
    },
  }
}

describe('what pods have in common', () => {
  test('is held once, and reads as before', () => {
    const share = sharing()
    const [one, other] = [share(pod('a')), share(pod('b'))] as {
      metadata: { labels: object }
      spec: { containers: { env: object; volumeMounts: object }[]; tolerations: object }
    }[]

    expect(one).toEqual(pod('a'))
    expect(other).toEqual(pod('b'))
    expect(other!.metadata.labels).toBe(one!.metadata.labels)
    expect(other!.spec.tolerations).toBe(one!.spec.tolerations)
    expect(other!.spec.containers[0]!.env).toBe(one!.spec.containers[0]!.env)
    expect(other!.spec.containers[0]!.volumeMounts).not.toBe(one!.spec.containers[0]!.volumeMounts)
  })
})

test('a pod loses addresses, ids and times, and nothing that tells how it fares', () => {
  expect(podOutline(pod('a'))['status']).toEqual({
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'True' }],
    containerStatuses: [
      {
        name: 'web',
        ready: true,
        restartCount: 2,
        image: 'web:1',
        imageID: 'web@sha256:aa',
        state: { running: {} },
        lastState: { terminated: { reason: 'OOMKilled', exitCode: 137 } },
      },
    ],
  })
})
