import { describe, expect, test } from 'vitest'
import { checkTypes } from './index.ts'

function podWith(container: Readonly<Record<string, unknown>>, spec: Readonly<Record<string, unknown>> = {}) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { ...spec, containers: [container] },
  }
}

const complete = podWith(
  {
    name: 'web',
    image: 'web:1',
    ports: [{ containerPort: 80, protocol: 'TCP' }],
    env: [{ name: 'MODE', value: 'on' }],
    resources: { limits: { cpu: 1, memory: '1Gi' } },
    livenessProbe: { httpGet: { port: 'http' } },
    readinessProbe: { httpGet: { port: 80 }, periodSeconds: 1.0 },
    securityContext: { privileged: false, capabilities: { drop: ['ALL'] } },
  },
  { volumes: [{ name: 'cache', emptyDir: {} }], nodeSelector: { disk: 'ssd' } },
)

describe('checkTypes', () => {
  test('a pod with every sort of value in its place has nothing wrong', () => {
    expect(checkTypes('v1', 'Pod', complete)).toEqual([])
  })

  test('every wrong value of a pod is named with its path, in document order', () => {
    const pod = {
      metadata: { labels: { tier: 1 }, annotations: [] },
      spec: {
        hostNetwork: 'true',
        containers: [
          { name: 'ok' },
          {
            args: [80],
            env: [{ name: 'DEBUG', value: true }],
            resources: { limits: { cpu: false } },
            securityContext: { privileged: 'true', runAsUser: '0' },
            ports: { containerPort: 80 },
          },
        ],
        terminationGracePeriodSeconds: 1.5,
      },
    }

    const wrong = checkTypes('v1', 'Pod', pod)

    expect(wrong.map(({ path, expected, found }) => [path.join('.'), expected, found])).toEqual([
      ['metadata.labels.tier', 'a string', 'an integer'],
      ['metadata.annotations', 'an object', 'a list'],
      ['spec.hostNetwork', 'a boolean', 'a string'],
      ['spec.containers.1.args.0', 'a string', 'an integer'],
      ['spec.containers.1.env.0.value', 'a string', 'a boolean'],
      ['spec.containers.1.resources.limits.cpu', 'a string or a number', 'a boolean'],
      ['spec.containers.1.securityContext.privileged', 'a boolean', 'a string'],
      ['spec.containers.1.securityContext.runAsUser', 'an integer', 'a string'],
      ['spec.containers.1.ports', 'a list', 'an object'],
      ['spec.terminationGracePeriodSeconds', 'an integer', 'a fraction'],
    ])
  })

  test('list positions in a path are numbers', () => {
    const wrong = checkTypes('v1', 'Pod', podWith({ name: 1 }))

    expect(wrong[0]?.path).toEqual(['spec', 'containers', 0, 'name'])
  })

  test('null counts as absent wherever it stands', () => {
    const pod = podWith({ name: null, ports: null, args: [null], securityContext: null })

    expect(checkTypes('v1', 'Pod', { ...pod, metadata: null })).toEqual([])
    expect(
      checkTypes('v1', 'Pod', podWith({}, { initContainers: [null], nodeSelector: { disk: null } })),
    ).toEqual([])
    expect(checkTypes('v1', 'Pod', null)).toEqual([])
  })

  test('unknown fields are left alone, also those named as the members of every object', () => {
    const pod = podWith({ name: 'web', privilged: 'yes', constructor: 1, toString: [], hasOwnProperty: true })

    expect(checkTypes('v1', 'Pod', pod)).toEqual([])
  })

  test('an object that is none is wrong at its root', () => {
    expect(checkTypes('v1', 'Pod', [])).toEqual([{ path: [], expected: 'an object', found: 'a list' }])
    expect(checkTypes('v1', 'Pod', 'pod')).toEqual([{ path: [], expected: 'an object', found: 'a string' }])
  })

  test('the values of a Secret and a ConfigMap must be strings', () => {
    const paths = ['Secret', 'ConfigMap'].flatMap((kind) => checkTypes('v1', kind, { data: { port: 80 } }))

    expect(paths.map(({ path }) => path)).toEqual([
      ['data', 'port'],
      ['data', 'port'],
    ])
  })

  test('the values themselves, which may be secret, are never told', () => {
    const wrong = checkTypes('v1', 'Secret', { stringData: { pin: 48151623 } })

    expect(JSON.stringify(wrong)).not.toContain('48151623')
  })

  test('twenty are told of one resource at most', () => {
    const labels = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`label-${index}`, index]))

    expect(checkTypes('v1', 'Pod', { metadata: { labels } })).toHaveLength(20)
  })

  test('init and ephemeral containers, templates and job templates are reached', () => {
    const spec = { initContainers: [{ tty: 1 }], ephemeralContainers: [{ stdin: 1 }] }
    const cronJob = { spec: { jobTemplate: { spec: { template: { spec } } } } }

    const wrong = checkTypes('batch/v1', 'CronJob', cronJob)

    expect(wrong.map(({ path }) => path.slice(-3))).toEqual([
      ['initContainers', 0, 'tty'],
      ['ephemeralContainers', 0, 'stdin'],
    ])
  })

  test('a past version is held against the shape of today', () => {
    const deployment = { spec: { replicas: '3', rollbackTo: { revision: 1 } } }

    for (const version of ['extensions/v1beta1', 'apps/v1beta1', 'apps/v1beta2', 'apps/v1'])
      expect(checkTypes(version, 'Deployment', deployment).map(({ path }) => path)).toEqual([
        ['spec', 'replicas'],
      ])
  })

  test('kinds without a type yield nothing', () => {
    expect(checkTypes('argoproj.io/v1alpha1', 'Rollout', { spec: 1 })).toEqual([])
    expect(checkTypes('serving.knative.dev/v1', 'Service', { spec: 1 })).toEqual([])
  })

  test('the schema inside a custom resource definition is free', () => {
    const versions = [
      { name: 'v1', schema: { openAPIV3Schema: { type: 1, default: [true] } }, served: 'yes' },
    ]

    const wrong = checkTypes('apiextensions.k8s.io/v1', 'CustomResourceDefinition', { spec: { versions } })

    expect(wrong.map(({ path }) => path)).toEqual([['spec', 'versions', 0, 'served']])
  })
})
