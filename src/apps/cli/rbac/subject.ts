import { CommandError } from '../errors.ts'

/** Whom a binding names. */
export interface BoundSubject {
  readonly kind: 'User' | 'Group' | 'ServiceAccount'
  readonly name: string
  /** Of a service account. */
  readonly namespace?: string
}

/** Reads `User:ann`, `Group:auditors` or `ServiceAccount:ops/scanner`; throws a `CommandError`. */
export function parseSubject(text: string): BoundSubject {
  const colon = text.indexOf(':')
  const kind = text.slice(0, colon)
  const name = text.slice(colon + 1)
  if ((kind === 'User' || kind === 'Group') && name !== '') return { kind, name }
  const [namespace = '', account = '', ...rest] = name.split('/')
  if (kind === 'ServiceAccount' && namespace !== '' && account !== '' && rest.length === 0)
    return { kind, name: account, namespace }
  throw new CommandError(
    'wrong-value',
    `\`--subject ${text}\` names nobody`,
    'write User:NAME, Group:NAME or ServiceAccount:NAMESPACE/NAME',
  )
}
