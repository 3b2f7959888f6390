import { type ControlNames, nearest } from '#model'

/** Ids of all controls there are, and what else they are called. */
export interface Known {
  readonly controls: ReadonlySet<string>
  readonly names: ControlNames
}

/** What to do about an id that no control has. */
export function nearestHint(id: string, { controls }: Known): string {
  const near = nearest(id, controls)
  return near === undefined ? 'seaworthy list controls names them all' : `did you mean \`${near}\`?`
}
