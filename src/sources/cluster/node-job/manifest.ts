import type { NodeJobSettings } from '#model'
import { jobName, managedByLabel, objectName, runLabel } from './names.ts'
import { podSpec, type PodSettings } from './pod-spec.ts'

type Manifest = Readonly<Record<string, unknown>>

const selected = { 'app.kubernetes.io/name': objectName, 'app.kubernetes.io/component': 'daemon' }

const managed = { [managedByLabel]: 'seaworthy' }

/** Seconds after which the control plane itself takes an ended Job away. */
export const keptFor = 300

/**
 * The Job that asks one node. The scheduler places it, as it does a DaemonSet's pods: it says why where the node has no room.
 * With its deadline and its time to live it is gone ten minutes after it was made, whatever becomes of whoever made it.
 */
export function jobOf(node: string, run: string, settings: PodSettings): Manifest {
  const labels = { ...managed, 'app.kubernetes.io/name': objectName, [runLabel]: run }
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: jobName(node, run), namespace: settings.namespace, labels },
    spec: {
      completions: 1,
      parallelism: 1,
      backoffLimit: 0,
      activeDeadlineSeconds: settings.timeout,
      ttlSecondsAfterFinished: keptFor,
      template: {
        metadata: { labels },
        spec: podSpec(settings, ['--node', node], {
          restartPolicy: 'Never',
          affinity: { nodeAffinity: onlyOn(node) },
        }),
      },
    },
  }
}

/** By the name of the object: the label for the host's name may say something else. */
function onlyOn(node: string): Manifest {
  const byName = { key: 'metadata.name', operator: 'In', values: [node] }
  return {
    requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [byName] }] },
  }
}

/** The DaemonSet whose pods print the facts of their nodes again and again, `every` as `node-facts --every` takes it. */
export function daemonSetOf(every: string, settings: PodSettings): Manifest {
  const labels = { ...managed, ...selected }
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: objectName, namespace: settings.namespace, labels },
    spec: {
      selector: { matchLabels: selected },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } },
      template: {
        metadata: { labels },
        spec: withNodeName(
          podSpec(settings, ['--every', every], {
            nodeSelector: { 'kubernetes.io/os': 'linux', ...settings.nodeSelector },
          }),
        ),
      },
    },
  }
}

function withNodeName(spec: Manifest): Manifest {
  const env = [{ name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }]
  const containers = (spec['containers'] as readonly Manifest[]).map((one) => ({ ...one, env }))
  return { ...spec, containers }
}

/** The namespace that the pods need, for whoever makes it: nothing here does. */
export function namespaceOf({ namespace }: Pick<NodeJobSettings, 'namespace'>): Manifest {
  const labels = { [enforceLabel]: 'privileged', [managedByLabel]: 'seaworthy' }
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } }
}

/** Nobody talks to these pods and they talk to nobody: the kubelet itself hands out what they print. */
export function networkPolicyOf({ namespace }: Pick<NodeJobSettings, 'namespace'>): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: objectName, namespace, labels: managed },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  }
}

export const enforceLabel = 'pod-security.kubernetes.io/enforce'
