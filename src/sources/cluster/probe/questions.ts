/** What is asked of a port without credentials, and how what it is known for answers. */
export interface PortQuestion {
  readonly port: number
  /** `either`: with TLS, and without it where that cannot be agreed on. */
  readonly scheme: 'http' | 'https' | 'either'
  readonly path: string
  /** Found at the beginning of the answer that only a server which trusts everybody gives. */
  readonly sign: RegExp
}

/** The old API port without authentication, the kubelet's port, its read-only one, and etcd's for clients. */
export const portQuestions: readonly PortQuestion[] = [
  { port: 8080, scheme: 'http', path: '/api', sign: /"kind"\s*:\s*"APIVersions"/ },
  { port: 10_250, scheme: 'https', path: '/pods', sign: /"kind"\s*:\s*"PodList"/ },
  { port: 10_255, scheme: 'http', path: '/pods', sign: /"kind"\s*:\s*"PodList"/ },
  { port: 2379, scheme: 'either', path: '/version', sign: /"etcdserver"\s*:/ },
]
