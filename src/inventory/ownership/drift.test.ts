import { describe, expect, test } from 'vitest'
import type { PodSpec } from '#schema'
import { driftOf } from './drift.ts'

const template: PodSpec = {
  containers: [
    {
      name: 'web',
      image: 'web:1',
      env: [{ name: 'MODE', value: 'fast' }],
      livenessProbe: { httpGet: { path: '/live', port: 80 } },
    },
  ],
  volumes: [{ name: 'cache', emptyDir: {} }],
}
const [web] = template.containers!

/** What the API server makes of it. */
const admitted: PodSpec = {
  ...template,
  containers: [
    {
      ...web!,
      resources: {},
      imagePullPolicy: 'IfNotPresent',
      terminationMessagePath: '/dev/termination-log',
      terminationMessagePolicy: 'File',
      volumeMounts: [
        { name: 'kube-api-access-x2x9q', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' },
      ],
    },
  ],
  volumes: [...template.volumes!, { name: 'kube-api-access-x2x9q', projected: { sources: [] } }],
  nodeName: 'node1',
  priority: 0,
  preemptionPolicy: 'PreemptLowerPriority',
  serviceAccountName: 'default',
  serviceAccount: 'default',
  schedulerName: 'default-scheduler',
  enableServiceLinks: true,
  securityContext: {},
  tolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute' }],
}

function withWeb(change: object): PodSpec {
  return { ...admitted, containers: [{ ...admitted.containers![0]!, ...change }] }
}

describe('no drift', () => {
  test('is what admission and the scheduler fill in', () => {
    expect(driftOf(template, admitted)).toEqual({ injectors: [] })
  })

  test('is that ports of a pod on the network of its node are ports of the node', () => {
    const ports = [{ containerPort: 9100, protocol: 'TCP' }]
    const onNode = { ...template, hostNetwork: true, containers: [{ ...web!, ports }] }
    const running = { ...onNode, containers: [{ ...web!, ports: [{ ...ports[0]!, hostPort: 9100 }] }] }

    expect(driftOf(onNode, running)).toEqual({ injectors: [] })
    expect(driftOf({ ...onNode, hostNetwork: false }, { ...running, hostNetwork: false }).at).toBe(
      'spec.containers.web.ports',
    )
  })

  test('is the limit of a LimitRange where the template has none', () => {
    expect(driftOf(template, withWeb({ resources: { limits: { cpu: '1' } } })).at).toBeUndefined()
  })

  test("is a StatefulSet's claim", () => {
    const pod = {
      ...admitted,
      volumes: [...admitted.volumes!, { name: 'data', persistentVolumeClaim: { claimName: 'data-web-0' } }],
    }

    expect(driftOf(template, pod).at).toBe('spec.volumes.data')
    expect(driftOf(template, pod, new Set(['data'])).at).toBeUndefined()
  })

  test('is what a known injector adds, which is named', () => {
    const pod = {
      ...withWeb({ livenessProbe: { httpGet: { path: '/app-health/web/livez', port: 15020 } } }),
      initContainers: [{ name: 'istio-init' }],
    }
    const injected = {
      ...pod,
      containers: [...pod.containers!, { name: 'istio-proxy' }],
      volumes: [...pod.volumes!, { name: 'istio-envoy', emptyDir: {} }],
    }

    expect(driftOf(template, injected)).toEqual({ injectors: ['Istio'] })
  })
})

describe('drift', () => {
  test.each<[string, PodSpec, string]>([
    ['another image', withWeb({ image: 'web:2' }), 'spec.containers.web.image'],
    [
      'more rights',
      withWeb({ securityContext: { privileged: true } }),
      'spec.containers.web.securityContext',
    ],
    [
      'a variable more',
      withWeb({ env: [...web!.env!, { name: 'X', value: '1' }] }),
      'spec.containers.web.env',
    ],
    ['another variable', withWeb({ env: [{ name: 'MODE', value: 'slow' }] }), 'spec.containers.web.env'],
    [
      'a probe moved without a mesh',
      withWeb({ livenessProbe: { tcpSocket: { port: 1 } } }),
      'spec.containers.web.livenessProbe',
    ],
    [
      'an unknown container',
      { ...admitted, containers: [...admitted.containers!, { name: 'miner' }] },
      'spec.containers.miner',
    ],
    ['a container gone', { ...admitted, containers: [] }, 'spec.containers.web'],
    [
      'an ephemeral container',
      { ...admitted, ephemeralContainers: [{ name: 'debug' }] },
      'spec.ephemeralContainers',
    ],
    ['the network of the host', { ...admitted, hostNetwork: true }, 'spec.hostNetwork'],
    [
      'a volume of the node',
      { ...admitted, volumes: [...admitted.volumes!, { name: 'host', hostPath: { path: '/' } }] },
      'spec.volumes.host',
    ],
  ])('is %s', (_, pod, at) => {
    expect(driftOf(template, pod).at ?? 'none').toBe(at)
  })
})
