import type { Subject } from '#schema'

/** A service account, or with name `*` all of a namespace. */
export interface Account {
  readonly namespace: string
  readonly name: string
}

const user = /^system:serviceaccount:([^:]+):([^:]+)$/
const group = /^system:serviceaccounts:([^:]+)$/

/** The service account that a subject is, by its kind, its user name or its group; undefined for other subjects. */
export function accountOf(subject: Subject, bindingNamespace: string | undefined): Account | undefined {
  const { kind, name = '', namespace = bindingNamespace } = subject
  if (kind === 'ServiceAccount') return namespace === undefined ? undefined : { namespace, name }
  const [, place, account = '*'] = (kind === 'User' ? user : group).exec(name) ?? []
  return place === undefined ? undefined : { namespace: place, name: account }
}
