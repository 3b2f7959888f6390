/** A pod as it is sent to the API server. */
export interface PodObject {
  readonly apiVersion: 'v1'
  readonly kind: 'Pod'
  readonly metadata: {
    readonly name: string
    readonly annotations?: Readonly<Record<string, string>>
  }
  readonly spec: Readonly<Record<string, unknown>>
}

const image = 'registry.example.com/app:1.0'

/** What the restricted level asks for that pods may say for their containers, and what only containers can. */
const ofPod = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }
const ofContainer = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } }

/** A container that keeps the restricted level by itself. */
export const strictContainer = { image, securityContext: { ...ofContainer, ...ofPod } }

function pod(container: object, spec: object): PodObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'mutated' },
    spec: {
      initContainers: [
        { name: 'prepare', image, ...container },
        { name: 'proxy', image, restartPolicy: 'Always', ...container },
      ],
      containers: [{ name: 'app', image, ...container }],
      ...spec,
    },
  }
}

/** What mutations begin from: pods that keep the restricted level, by the pod's fields or the containers' own, and others. */
export const bases = {
  byPod: pod({ securityContext: ofContainer }, { securityContext: ofPod }),
  byContainer: pod(strictContainer, {}),
  userNamespace: pod({ securityContext: ofContainer }, { hostUsers: false, securityContext: ofPod }),
  bare: pod({}, {}),
  windows: pod({}, { os: { name: 'windows' }, securityContext: { runAsNonRoot: true } }),
} as const
