import type { AnyContainer } from '#model'

export type Probe = NonNullable<AnyContainer['livenessProbe']>

/** The probes that a container has, by their fields. */
export function probesOf(container: AnyContainer): (readonly [field: string, probe: Probe])[] {
  return (['startupProbe', 'livenessProbe', 'readinessProbe'] as const).flatMap((field) => {
    const probe = container[field]
    return probe == null ? [] : [[field, probe] as const]
  })
}

/** The port that a probe calls, and its place from the probe. */
export function portOf({ httpGet, tcpSocket, grpc }: Probe): readonly [string, string | number] | undefined {
  if (httpGet?.port !== undefined) return ['httpGet', httpGet.port]
  if (tcpSocket?.port !== undefined) return ['tcpSocket', tcpSocket.port]
  return grpc?.port === undefined ? undefined : ['grpc', grpc.port]
}

/** Defaults that the API server fills in (`pkg/apis/core/v1/defaults.go`). */
export const probeDefaults = {
  initialDelaySeconds: 0,
  periodSeconds: 10,
  timeoutSeconds: 1,
  successThreshold: 1,
  failureThreshold: 3,
}

/** Whether two probes make the same call at the same times. */
export function isSameProbe(a: Probe, b: Probe): boolean {
  const [one, other] = [
    { ...probeDefaults, ...a },
    { ...probeDefaults, ...b },
  ]
  const times = Object.keys(probeDefaults) as (keyof typeof probeDefaults)[]
  return times.every((key) => one[key] === other[key]) && canonical(one) === canonical(other)
}

/** A text that equal values share, whatever the order of their keys. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${key}:${canonical(item)}`).join(',')}}`
}
