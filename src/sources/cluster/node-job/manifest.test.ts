import { describe, expect, test } from 'vitest'
import { defaultNodeJobSettings } from '#model'
import { daemonSetOf, jobOf, namespaceOf } from './manifest.ts'
import { jobName } from './names.ts'
import type { PodSettings } from './pod-spec.ts'

const settings: PodSettings = { ...defaultNodeJobSettings, image: 'registry.example/seaworthy:1' }

interface Shape {
  readonly metadata: { readonly name: string; readonly namespace: string; readonly labels: object }
  readonly spec: {
    readonly selector?: { readonly matchLabels: object }
    readonly template: { readonly metadata: { readonly labels: object }; readonly spec: PodShape }
  }
}

interface PodShape {
  readonly volumes: readonly object[]
  readonly containers: readonly {
    readonly command: readonly string[]
    readonly env?: readonly object[]
    readonly volumeMounts: readonly object[]
    readonly securityContext: object
  }[]
}

const job = (more: Partial<PodSettings> = {}) =>
  jobOf('node-1', 'ab12', { ...settings, ...more }) as unknown as Shape

describe('the Job of a node', () => {
  test('ends by itself and is then taken away, within ten minutes', () => {
    expect(job().spec).toMatchObject({
      completions: 1,
      backoffLimit: 0,
      activeDeadlineSeconds: 120,
      ttlSecondsAfterFinished: 300,
    })
    expect(job({ timeout: 300 }).spec).toMatchObject({ activeDeadlineSeconds: 300 })
  })

  test('has the name of its node and run, however long the name of the node is', () => {
    const name = jobName('a'.repeat(253), 'ab12cd34')

    expect(name).toMatch(/^seaworthy-node-facts-[0-9a-f]{10}-ab12cd34$/)
    expect(name.length).toBeLessThanOrEqual(52)
    expect(jobName('node-1', 'r')).not.toBe(jobName('node-2', 'r'))
  })

  test('runs on its node alone, whatever taints it has, and without the rights of an account', () => {
    expect(job().spec.template.spec).toMatchObject({
      hostPID: true,
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      tolerations: [{ operator: 'Exists' }],
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] },
            ],
          },
        },
      },
    })
  })

  test('sees the node and may change nothing of it', () => {
    const [container] = job().spec.template.spec.containers

    expect(container?.command).toEqual(['seaworthy', 'node-facts', '--root', '/host', '--node', 'node-1'])
    expect(container?.volumeMounts).toEqual([
      { name: 'root', mountPath: '/host', readOnly: true, recursiveReadOnly: 'IfPossible' },
    ])
    expect(container?.securityContext).toEqual({
      runAsUser: 0,
      runAsGroup: 65534,
      privileged: false,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'], add: ['DAC_READ_SEARCH', 'SYS_PTRACE'] },
      seccompProfile: { type: 'RuntimeDefault' },
    })
    expect(job().spec.template.spec.volumes).toEqual([
      { name: 'root', hostPath: { path: '/', type: 'Directory' } },
    ])
  })

  test('takes what the configuration says', () => {
    const { template } = job({ pullSecret: 'pull', priorityClass: 'urgent', unconfined: true }).spec

    expect(template.spec).toMatchObject({
      imagePullSecrets: [{ name: 'pull' }],
      priorityClassName: 'urgent',
      containers: [
        {
          securityContext: {
            appArmorProfile: { type: 'Unconfined' },
            seLinuxOptions: { type: 'spc_t' },
          },
        },
      ],
    })
  })
})

describe('the DaemonSet', () => {
  const daemonSet = daemonSetOf('1h', settings) as unknown as Shape

  test('selects its own pods and none of a Job', () => {
    const { selector, template } = daemonSet.spec
    const ofJob = job().spec.template.metadata.labels

    expect(template.metadata.labels).toMatchObject(selector!.matchLabels)
    expect(ofJob).not.toMatchObject(selector!.matchLabels)
  })

  test('prints each node’s facts under the name that Kubernetes has for it', () => {
    const [container] = daemonSet.spec.template.spec.containers

    expect(container?.command).toEqual(['seaworthy', 'node-facts', '--root', '/host', '--every', '1h'])
    expect(container?.env).toEqual([
      { name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
    ])
  })
})

test('the namespace says that it holds privileged pods', () => {
  expect(namespaceOf(settings)).toMatchObject({
    metadata: {
      name: 'seaworthy-system',
      labels: { 'pod-security.kubernetes.io/enforce': 'privileged' },
    },
  })
})
