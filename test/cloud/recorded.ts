import {
  type CloudOptions,
  type CloudReading,
  type CloudRun,
  type CloudRunner,
  readCloud,
} from '#sources/cloud'
import type { Resource } from '#model'
import { anObject } from '../../src/sources/cluster/facts/testing/objects.ts'

/**
 * Answers of a provider's program, by words of the command line: of several keys all of whose words are in it the longest counts.
 * An answer `{ failure: TEXT }` is what the program writes to standard error before it ends with an exit code.
 */
export type Recording = Readonly<Record<string, unknown>>

export interface Recorded {
  readonly run: CloudRunner
  /** Command lines, in order. */
  readonly asked: string[]
}

export function recorded(recording: Recording): Recorded {
  const asked: string[] = []
  return {
    asked,
    run(program, args) {
      const line = [program, ...args].join(' ')
      asked.push(line)
      const key = keyOf(recording, line)
      return Promise.resolve(
        key === undefined ? failed(`nothing is recorded for ${line}`) : answer(recording[key]),
      )
    },
  }
}

export function keyOf(recording: Recording, line: string): string | undefined {
  return Object.keys(recording)
    .filter((key) => key.split(' ').every((word) => line.includes(word)))
    .toSorted((a, b) => b.length - a.length)[0]
}

function answer(value: unknown): CloudRun {
  const { failure } = (value ?? {}) as { readonly failure?: string }
  return failure === undefined ? { stdout: JSON.stringify(value), stderr: '', code: 0 } : failed(failure)
}

export function failed(stderr: string): CloudRun {
  return { stdout: '', stderr, code: 254 }
}

/** A command line in which texts in angle brackets stand for any name. */
export function linePattern(line: string): RegExp {
  const parts = line.split(/<[^>]+>/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('[^?/]+')}$`)
}

export type Platform = 'eks' | 'aks' | 'gke'

interface Place {
  readonly server: string
  readonly context: string
  readonly providerID: string
  readonly registry: string
  readonly labels: Readonly<Record<string, string>>
}

/** What the API server and the kubeconfig show of the recorded clusters. */
export const places: Readonly<Record<Platform, Place>> = {
  eks: {
    server: 'https://0A1B2C3D4E5F60718293A4B5C6D7E8F9.gr7.eu-west-1.eks.amazonaws.com',
    context: 'arn:aws:eks:eu-west-1:123456789012:cluster/shop',
    providerID: 'aws:///eu-west-1a/i-0a1',
    registry: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/web',
    labels: { 'eks.amazonaws.com/nodegroup': 'general' },
  },
  aks: {
    server: 'https://shop-0a1.hcp.westeurope.azmk8s.io:443',
    context: 'shop',
    providerID:
      'azure:///subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/mc_shop_shop_westeurope/providers/Microsoft.Compute/virtualMachineScaleSets/aks-general/virtualMachines/0',
    registry: 'shopimages.azurecr.io/web',
    labels: { 'kubernetes.azure.com/cluster': 'MC_shop_shop_westeurope' },
  },
  gke: {
    server: 'https://10.10.0.2',
    context: 'gke_shop-prod_europe-west1_shop',
    providerID: 'gce://shop-prod/europe-west1-b/gke-shop-general-0a1',
    registry: 'europe-west1-docker.pkg.dev/shop-prod/web/web',
    labels: { 'cloud.google.com/gke-nodepool': 'general' },
  },
}

export function objectsOf(platform: Platform): Resource[] {
  const { providerID, registry, labels } = places[platform]
  return [
    anObject('v1/Node a', { labels, spec: { providerID } }),
    anObject('v1/Pod shop/web', { spec: { containers: [{ name: 'web', image: `${registry}:1.2` }] } }),
    anObject('v1/ServiceAccount kube-system/aws-node'),
    anObject('v1/ServiceAccount kube-system/cluster-autoscaler'),
    anObject('apps/v1/Deployment kube-system/cluster-autoscaler', {
      spec: {
        template: {
          spec: {
            serviceAccountName: 'cluster-autoscaler',
            containers: [
              {
                name: 'a',
                image: 'registry.k8s.io/autoscaling/cluster-autoscaler:v1.30.0',
                command: ['./cluster-autoscaler', '--cloud-provider=aws'],
              },
            ],
          },
        },
      },
    }),
  ]
}

/** What a recorded provider tells of its cluster. */
export function readRecorded(
  platform: Platform,
  run: CloudRunner,
  more: Partial<CloudOptions> = {},
): Promise<CloudReading> {
  const { server, context } = places[platform]
  return readCloud({
    run,
    server,
    context,
    distribution: platform,
    resources: objectsOf(platform),
    coverage: [{ of: '*', state: 'complete' }],
    ...more,
  })
}
