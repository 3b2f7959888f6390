import { type ApiServerMetrics, notEvaluated, type NotEvaluated } from '#model'

/** For what metrics do not show where flags are not told: a counter that stands at none proves nothing. */
export function unproven(message: string): NotEvaluated {
  return notEvaluated('fact-absent', `${message}, and its flags are not told`)
}

/** Undefined where the API server wrote an object encrypted: one of secrets, or any where none is named. */
export function unlessEncrypted(
  metrics: ApiServerMetrics | undefined,
  resource?: string,
): NotEvaluated | undefined {
  const writes = metrics?.encryptedWrites ?? []
  const proven = writes.some((one) => resource === undefined || one.resource === resource)
  return proven ? undefined : unproven('metrics of the API server show no encrypted write')
}
