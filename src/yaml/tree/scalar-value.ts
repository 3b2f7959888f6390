import { EVENT_ID, SCALAR_STYLE, constructFromEvents, getScalarValue } from 'js-yaml'
import type { Event, ScalarEvent } from 'js-yaml'
import { keyText, kubernetesSchema } from '../schema.ts'

/** The value of one scalar of the document that `document` begins (its directives give meaning to tags). May throw. */
export function scalarValue(source: string, document: Event | undefined, event: ScalarEvent): unknown {
  if (event.style !== SCALAR_STYLE.PLAIN && event.tagStart < 0) return getScalarValue(source, event)
  if (document === undefined) return undefined
  const events: Event[] = [document, event, { type: EVENT_ID.POP }]
  return constructFromEvents(events, { source, schema: kubernetesSchema })[0]
}

/** A scalar as a key of a JSON object; undefined where Kubernetes refuses it. Never throws. */
export function scalarKey(
  source: string,
  document: Event | undefined,
  event: ScalarEvent,
): string | undefined {
  if (isWord(source, event)) return source.slice(event.valueStart, event.valueEnd)
  try {
    return keyText(scalarValue(source, document, event))
  } catch {
    return undefined
  }
}

/** A plain scalar that begins with a letter and is too long for a boolean or null: most keys. */
function isWord(source: string, event: ScalarEvent): boolean {
  if (event.style !== SCALAR_STYLE.PLAIN || !event.fast || event.tagStart >= 0) return false
  return event.valueEnd - event.valueStart > 5 && /[A-Za-z]/.test(source[event.valueStart]!)
}
