import type { Container, PodSpec } from '#schema'
import { type Injector, injectors } from './injectors.ts'

/** How a pod differs from the template that it was made of. */
export interface Drift {
  /** The first field that says something else than the template; absent where there is none. */
  readonly at?: string
  /** Who added containers, volumes or variables as the pod was admitted. */
  readonly injectors: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/** Fields of a pod that the API server, its admission plug-ins and the scheduler fill in where the template is silent. */
const filledIn: ReadonlySet<string> = new Set([
  'affinity',
  'dnsPolicy',
  'enableServiceLinks',
  'hostname',
  'imagePullSecrets',
  'nodeName',
  'overhead',
  'preemptionPolicy',
  'priority',
  'priorityClassName',
  'readinessGates',
  'restartPolicy',
  'schedulerName',
  'serviceAccount',
  'serviceAccountName',
  'setHostnameAsFQDN',
  'subdomain',
  'terminationGracePeriodSeconds',
  'tolerations',
])

/** The same of a container; `resources` are those of a LimitRange. */
const filledInContainer: ReadonlySet<string> = new Set([
  'imagePullPolicy',
  'resources',
  'resizePolicy',
  'terminationMessagePath',
  'terminationMessagePolicy',
])

const probes: ReadonlySet<string> = new Set(['livenessProbe', 'readinessProbe', 'startupProbe'])

/** Volumes that admission adds to every pod: the token of the service account. */
const tokenVolume = /^kube-api-access-|-token-[a-z0-9]{5}$/

const containerLists: readonly string[] = ['initContainers', 'containers']

/**
 * Compares a pod with its template, which both say their defaults. What admission always changes is no drift, nor what a known
 * injector adds; `claims` are the volumes that a StatefulSet makes.
 */
export function driftOf(template: PodSpec, pod: PodSpec, claims: ReadonlySet<string> = new Set()): Drift {
  const injected = injectors.filter((one) => hasInjected(one, template, pod))
  const both = [template as Fields, pod as Fields]
  const [own, running] = (pod.hostNetwork === true ? both.map(withoutOwnHostPorts) : both) as [Fields, Fields]
  const differing = firstDifference(own, running, injected, claims)
  return { ...(differing !== undefined && { at: differing }), injectors: injected.map(({ name }) => name) }
}

/** On the node's network each port is one of the node; the API server says so in pods, and not in templates. */
function withoutOwnHostPorts(spec: Fields): Fields {
  const lists = containerLists.filter((key) => Array.isArray(spec[key]))
  return {
    ...spec,
    ...Object.fromEntries(lists.map((key) => [key, (spec[key] as Container[]).map(withPorts)])),
  }
}

function withPorts({ ports, ...container }: Container): Container {
  if (ports === undefined) return container
  return {
    ...container,
    ports: ports.map(({ hostPort, ...port }) =>
      hostPort === undefined || hostPort === port.containerPort ? port : { ...port, hostPort },
    ),
  }
}

function hasInjected({ containers, volumes }: Injector, template: PodSpec, pod: PodSpec): boolean {
  const own = namesIn(template)
  return [...namesIn(pod)].some(
    (name) =>
      !own.has(name) &&
      (containers.test(name.slice(2)) || (name.startsWith('v ') && volumes.test(name.slice(2)))),
  )
}

/** `c NAME` of containers, `v NAME` of volumes. */
function namesIn({ initContainers = [], containers = [], volumes = [] }: PodSpec): ReadonlySet<string> {
  return new Set([
    ...[...initContainers, ...containers].map(({ name }) => `c ${name}`),
    ...volumes.map(({ name }) => `v ${name}`),
  ])
}

function firstDifference(
  template: Fields,
  pod: Fields,
  injected: readonly Injector[],
  claims: ReadonlySet<string>,
): string | undefined {
  if (isFilled(pod['ephemeralContainers'])) return 'spec.ephemeralContainers'
  for (const key of new Set([...Object.keys(template), ...Object.keys(pod)])) {
    const at = `spec.${key}`
    if (containerLists.includes(key)) {
      const found = containersDiffer(named(template[key]), named(pod[key]), injected)
      if (found !== undefined) return `${at}.${found}`
    } else if (key === 'volumes') {
      const found = volumesDiffer(named(template[key]), named(pod[key]), injected, claims)
      if (found !== undefined) return `${at}.${found}`
    } else if (key === 'tolerations') {
      if (!isSubset(template[key], pod[key])) return at
    } else if (!(key in template)) {
      if (!filledIn.has(key) && isFilled(pod[key])) return at
    } else if (!(filledIn.has(key) && key === 'affinity') && !isEqual(template[key], pod[key])) return at
  }
  return undefined
}

function containersDiffer(
  template: ReadonlyMap<string, Fields>,
  pod: ReadonlyMap<string, Fields>,
  injected: readonly Injector[],
): string | undefined {
  for (const name of pod.keys()) {
    if (!template.has(name) && !injected.some(({ containers }) => containers.test(name))) return name
  }
  for (const [name, container] of template) {
    const running = pod.get(name)
    if (running === undefined) return name
    const key = containerDiffers(container, running, injected)
    if (key !== undefined) return `${name}.${key}`
  }
  return undefined
}

function containerDiffers(template: Fields, pod: Fields, injected: readonly Injector[]): string | undefined {
  return [...new Set([...Object.keys(template), ...Object.keys(pod)])].find((key) => {
    if (key === 'volumeMounts') return !isSubset(template[key], pod[key])
    if (key === 'env') return !hasVariables(template[key], pod[key], injected)
    if (probes.has(key) && injected.some(({ rewritesProbes }) => rewritesProbes)) return false
    if (!isFilled(template[key])) return !filledInContainer.has(key) && isFilled(pod[key])
    return !isEqual(template[key], pod[key])
  })
}

function hasVariables(template: unknown, pod: unknown, injected: readonly Injector[]): boolean {
  const own = named(template)
  const running = named(pod)
  const isKept = [...own].every(([name, variable]) => isEqual(variable, running.get(name)))
  return (
    isKept &&
    [...running.keys()].every(
      (name) =>
        own.has(name) ||
        name === 'JOB_COMPLETION_INDEX' ||
        injected.some(({ variables }) => variables?.test(name)),
    )
  )
}

function volumesDiffer(
  template: ReadonlyMap<string, Fields>,
  pod: ReadonlyMap<string, Fields>,
  injected: readonly Injector[],
  claims: ReadonlySet<string>,
): string | undefined {
  for (const name of pod.keys()) {
    const isExpected =
      template.has(name) ||
      claims.has(name) ||
      tokenVolume.test(name) ||
      injected.some(({ volumes }) => volumes.test(name))
    if (!isExpected) return name
  }
  return [...template.keys()].find((name) => !claims.has(name) && !isEqual(template.get(name), pod.get(name)))
}

function named(list: unknown): ReadonlyMap<string, Fields> {
  return new Map(
    (Array.isArray(list) ? (list as readonly Fields[]) : []).map((one) => [String(one['name']), one]),
  )
}

/** Whether every item of the template is among those of the pod. */
function isSubset(template: unknown, pod: unknown): boolean {
  const running = Array.isArray(pod) ? pod : []
  return (Array.isArray(template) ? template : []).every((item) => running.some((one) => isEqual(item, one)))
}

/** Empty objects and lists say as little as absent ones. */
function isFilled(value: unknown): boolean {
  if (value === undefined || value === null) return false
  return typeof value !== 'object' || Object.keys(value).length > 0
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isFilled(a) && !isFilled(b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isEqual((a as Fields)[key], (b as Fields)[key]))
}
