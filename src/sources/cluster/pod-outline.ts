import type { KubernetesObject } from '#model'

type Fields = Readonly<Record<string, unknown>>

/**
 * A pod without what changes from second to second and nothing is judged by: addresses, container ids and times of conditions. What is
 * left of its status is alike in most pods.
 */
export function podOutline(pod: KubernetesObject): KubernetesObject {
  const { status } = pod
  if (!isFields(status)) return pod
  const { phase, reason, message, startTime, conditions } = status
  return {
    ...pod,
    status: {
      phase,
      ...(reason !== undefined && { reason }),
      ...(message !== undefined && { message }),
      ...(startTime !== undefined && { startTime }),
      ...listIn('conditions', conditions, conditionOutline),
      ...listIn('initContainerStatuses', status['initContainerStatuses'], containerOutline),
      ...listIn('containerStatuses', status['containerStatuses'], containerOutline),
      ...listIn('ephemeralContainerStatuses', status['ephemeralContainerStatuses'], containerOutline),
    },
  }
}

function listIn(key: string, value: unknown, outline: (item: Fields) => Fields): Fields {
  if (!Array.isArray(value)) return {}
  return { [key]: value.map((item: unknown) => (isFields(item) ? outline(item) : item)) }
}

function conditionOutline({ type, status, reason }: Fields): Fields {
  return { type, status, ...(reason !== undefined && { reason }) }
}

function containerOutline(given: Fields): Fields {
  const { name, ready, started, restartCount, image, imageID, state, lastState } = given
  return {
    name,
    ready,
    ...(started !== undefined && { started }),
    restartCount,
    image,
    imageID,
    ...(isFields(state) && { state: stateOutline(state) }),
    ...(isFields(lastState) && { lastState: stateOutline(lastState) }),
  }
}

function stateOutline(state: Fields): Fields {
  return Object.fromEntries(
    Object.entries(state).map(([key, value]) => [key, isFields(value) ? withoutTimes(value) : value]),
  )
}

function withoutTimes(state: Fields): Fields {
  const { startedAt: _, finishedAt: __, containerID: ___, ...rest } = state
  return rest
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
