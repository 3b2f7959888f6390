import { type ApiResource, askJson, discover, type KubeClient, KubeError } from '#kube'
import { groupOf } from '#model'
import { resourcePath } from '../../../../src/kube/discovery/api-resource.ts'
import { waitFor } from '../../wait.ts'
import type { ChartObject, Rendering } from './rendering.ts'

/** An object that the API server does not take, and why. */
export interface Refused {
  readonly object: ChartObject
  readonly why: string
}

export interface Installed {
  readonly applied: readonly ChartObject[]
  readonly refused: readonly Refused[]
  /** Takes everything away that was applied. */
  remove(): Promise<void>
}

interface Placed {
  readonly object: ChartObject
  readonly path: string
}

const first: readonly string[] = ['Namespace', 'CustomResourceDefinition']

/** They may keep others out, so that they come when all else is there. */
const last: readonly string[] = [
  'APIService',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
]

/** Applies a chart, and waits until the controllers have seen its workloads. */
export async function install(client: KubeClient, { objects }: Rendering): Promise<Installed> {
  const homes = await missingNamespaces(client, objects)
  const applied: Placed[] = []
  const refused: Refused[] = []
  const stages = [
    [...homes, ...objects.filter(({ kind }) => first.includes(kind))],
    objects.filter(({ kind }) => !first.includes(kind) && !last.includes(kind)),
    objects.filter(({ kind }) => last.includes(kind)),
  ]
  for (const stage of stages) {
    const { resources } = await discover(client)
    for (const object of stage) {
      const path = pathOf(object, resources)
      const why = path === undefined ? 'its kind is not served' : await refusal(client, path, object)
      if (path === undefined || why !== undefined) refused.push({ object, why: why ?? '' })
      else applied.push({ object, path })
    }
    await settled(client)
  }
  const paths = applied.map(({ path }) => path).toReversed()
  return {
    applied: applied.map(({ object }) => object).filter((object) => !homes.includes(object)),
    refused,
    remove: () => removed(client, [...new Set(paths)]),
  }
}

/** The namespaces that whoever installs the chart has to make. */
async function missingNamespaces(
  client: KubeClient,
  objects: readonly ChartObject[],
): Promise<ChartObject[]> {
  const names = new Set(objects.flatMap(({ metadata: { namespace } }) => namespace ?? []))
  const missing = await Promise.all(
    [...names].map(async (name) => ((await exists(client, `/api/v1/namespaces/${name}`)) ? [] : [name])),
  )
  return missing.flat().map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }))
}

function pathOf(
  { apiVersion, kind, metadata }: ChartObject,
  resources: readonly ApiResource[],
): string | undefined {
  const version = apiVersion.slice(apiVersion.indexOf('/') + 1)
  const found = resources.find(
    (one) =>
      one.group === groupOf(apiVersion) &&
      one.kind === kind &&
      !one.plural.includes('/') &&
      one.versions.includes(version),
  )
  if (found === undefined) return undefined
  const namespace = found.namespaced ? metadata.namespace : undefined
  return `${resourcePath({ ...found, version }, namespace)}/${encodeURIComponent(metadata.name)}`
}

async function refusal(client: KubeClient, path: string, body: ChartObject): Promise<string | undefined> {
  const query = { fieldManager: 'seaworthy-test', force: true }
  try {
    await askJson(client, {
      method: 'PATCH',
      path,
      query,
      body,
      contentType: 'application/apply-patch+yaml',
    })
    return undefined
  } catch (error) {
    if (error instanceof KubeError) return error.message
    throw error
  }
}

async function removed(client: KubeClient, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await unlessGone(askJson(client, { method: 'DELETE', path, query: { gracePeriodSeconds: 0 } }))
  }
  await waitFor('the chart to be gone', async () => {
    const left = await Promise.all(paths.map((path) => exists(client, path)))
    return !left.includes(true)
  })
}

async function exists(client: KubeClient, path: string): Promise<boolean> {
  return (await unlessGone(askJson(client, { path }))) !== undefined
}

async function unlessGone(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof KubeError && error.code === 'not-found') return undefined
    throw error
  }
}

interface Workload {
  readonly metadata: { readonly generation: number }
  readonly status?: { readonly observedGeneration?: number }
}

/** Controllers say which state of a workload they have acted on; a ReplicaSet is there once its Deployment says so. */
async function settled(client: KubeClient): Promise<void> {
  for (const plural of ['deployments', 'replicasets', 'daemonsets', 'statefulsets']) {
    await waitFor(`the controller of ${plural}`, async () => {
      const { items } = (await askJson(client, { path: `/apis/apps/v1/${plural}` })) as {
        items: readonly Workload[]
      }
      return items.every(({ metadata, status }) => status?.observedGeneration === metadata.generation)
    })
  }
}
