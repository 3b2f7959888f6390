import { type Control, containerName, defineControl } from '#model'

export const sidecarNotAwaited: Control = defineControl({
  id: 'sidecar-not-awaited',
  title: 'Nothing waits until the sidecar is ready',
  severity: 'low',
  persona: 'reliability',
  why: 'The containers behind it start as soon as its process does: the first thing that they ask of it fails.',
  remediation: 'Give the sidecar a `startupProbe`: Kubernetes starts the next container when it succeeds.',
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/'],
  on: 'container',
  applies: ({ role }) => role === 'sidecar' || 'only an init container that keeps running is awaited',
  *check({ container, role }) {
    if (container.startupProbe != null || container.lifecycle?.postStart != null) return
    yield {
      at: ['startupProbe'],
      message: `${containerName({ container, role })} has no startup probe that the containers behind it wait for`,
    }
  },
})
