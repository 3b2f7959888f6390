/** How the small objects of the tests differ. */
export interface PodOptions {
  readonly namespace: string
  readonly image?: string
  readonly command?: readonly string[]
  readonly node?: string
  /** Fields of the container, over the others. */
  readonly container?: object
  /** Fields of the pod's specification, over the others. */
  readonly spec?: object
}

export function pod(name: string, options: PodOptions): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: options.namespace },
    spec: podSpec(name, options),
  }
}

export function deployment(name: string, replicas: number, options: PodOptions): object {
  const labels = { app: name }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: options.namespace },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: podSpec(name, options) },
    },
  }
}

function podSpec(name: string, options: PodOptions): object {
  const { image = 'example.com/app:1', command, node, container = {}, spec = {} } = options
  return {
    containers: [{ name, image, ...(command === undefined ? {} : { command }), ...container }],
    ...(node === undefined ? {} : { nodeName: node }),
    ...spec,
  }
}

/** What tests ask for of a pod. */
export interface Pod {
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> }
  readonly spec: {
    readonly nodeName?: string
    readonly containers: readonly { readonly command?: readonly string[] }[]
  }
  readonly status: {
    readonly phase: string
    readonly containerStatuses?: readonly {
      readonly restartCount: number
      readonly state: {
        readonly running?: object
        readonly waiting?: { readonly reason: string }
        readonly terminated?: { readonly exitCode: number; readonly reason: string }
      }
      readonly lastState: { readonly terminated?: { readonly exitCode: number } }
    }[]
  }
}

export interface Listed<T> {
  readonly items: readonly T[]
}
