import { describe, expect, test } from 'vitest'
import type { AccessRequest, Resource } from '#model'
import type { PolicyRule } from '#schema'
import { covers, uncovered } from './covers.ts'
import { mayBind, mayWriteRole } from './escalation.ts'
import { identityOf } from './identity.ts'
import { ruleAllows } from './rule.ts'
import { isAllowed, resolveSubject } from './subject.ts'
import { type AccessView, indexBindings } from './view.ts'
import { whoCan } from './who-can.ts'

const rule = (resources: string[], verbs: string[], resourceNames: string[] = []): PolicyRule => ({
  apiGroups: [''],
  resources,
  verbs,
  resourceNames,
})

const object = (kind: string, name: string, namespace: string | undefined, rest: object): Resource =>
  ({
    id: `${kind}/${namespace ?? ''}/${name}`,
    kind,
    name,
    namespace,
    labels: {},
    object: rest,
    origin: { type: 'file' },
  }) as unknown as Resource

const bound = (kind: string, namespace: string | undefined, role: string, ...subjects: object[]): Resource =>
  object(kind, `${role}-${namespace ?? ''}`, namespace, {
    roleRef: { kind: 'ClusterRole', name: role },
    subjects,
  })

const viewOf = (...resources: readonly Resource[]): AccessView => {
  const all = (kind: string): readonly Resource[] => resources.filter((one) => one.kind === kind)
  const byName = (kind: string, namespace: string | undefined, name: string): Resource | 'unknown' =>
    all(kind).find((one) => one.name === name && one.namespace === namespace) ?? 'unknown'
  return { all, byName, bindings: () => indexBindings({ all } as never) } as unknown as AccessView
}

const get = (resource: string, namespace: string, name?: string): AccessRequest => ({
  verb: 'get',
  apiGroup: '',
  resource,
  namespace,
  ...(name !== undefined && { name }),
})

const reader = object('ClusterRole', 'reader', undefined, { rules: [rule(['secrets'], ['get'])] })

describe('ruleAllows', () => {
  const exec: AccessRequest = {
    verb: 'create',
    apiGroup: '',
    resource: 'pods',
    subresource: 'exec',
    namespace: 'shop',
    name: 'web',
  }

  test('a part of a resource by its name, by a star before the slash and by a star alone', () => {
    expect(ruleAllows(rule(['pods/exec'], ['create']), exec)).toBe(true)
    expect(ruleAllows(rule(['*/exec'], ['*']), exec)).toBe(true)
    expect(ruleAllows(rule(['*'], ['create']), exec)).toBe(true)
  })

  test('no part by the resource, nor by a star behind the slash', () => {
    expect(ruleAllows(rule(['pods', 'pods/*'], ['create']), exec)).toBe(false)
  })

  test('with names only what carries one of them', () => {
    const named = rule(['secrets'], ['get'], ['login'])

    expect(ruleAllows(named, get('secrets', 'shop', 'login'))).toBe(true)
    expect(ruleAllows(named, get('secrets', 'shop', 'other'))).toBe(false)
    expect(ruleAllows(named, get('secrets', 'shop'))).toBe(false)
  })

  test('paths by a star at their end', () => {
    const paths: PolicyRule = { nonResourceURLs: ['/logs/*', '/version'], verbs: ['get'] }

    expect(ruleAllows(paths, { verb: 'get', path: '/logs/kubelet' })).toBe(true)
    expect(ruleAllows(paths, { verb: 'get', path: '/logs' })).toBe(false)
    expect(ruleAllows(paths, { verb: 'post', path: '/version' })).toBe(false)
  })
})

describe('a subject', () => {
  const account = { kind: 'ServiceAccount', name: 'web', namespace: 'shop' } as const

  test.each([
    ['its own name', account],
    ['its user name', { kind: 'User', name: 'system:serviceaccount:shop:web' }],
    ['all accounts of its namespace', { kind: 'Group', name: 'system:serviceaccounts:shop' }],
    ['all accounts', { kind: 'Group', name: 'system:serviceaccounts' }],
    ['everybody with a name', { kind: 'Group', name: 'system:authenticated' }],
  ])('has what a binding gives to %s', (_, subject) => {
    const web = resolveSubject(
      account,
      viewOf(reader, bound('ClusterRoleBinding', undefined, 'reader', subject)),
    )

    expect(web.may(get('secrets', 'other'))?.everywhere).toBe(true)
  })

  test('has what a RoleBinding gives in its namespace alone, and missing roles give nothing', () => {
    const view = viewOf(
      reader,
      bound('RoleBinding', 'shop', 'reader', account),
      bound('RoleBinding', 'shop', 'unseen', account),
    )
    const web = resolveSubject(account, view)

    expect(web.may(get('secrets', 'shop'))).toBeDefined()
    expect(web.may(get('secrets', 'other'))).toBeUndefined()
    expect(web.may(get('secrets', ''))).toBeUndefined()
    expect(web.unresolved.map(({ name }) => name)).toEqual(['unseen-shop'])
  })

  test('without a namespace in a ClusterRoleBinding is nobody', () => {
    const view = viewOf(
      reader,
      bound('ClusterRoleBinding', undefined, 'reader', { kind: 'ServiceAccount', name: 'web' }),
    )

    expect(resolveSubject(account, view).permissions).toEqual([])
  })
})

test('members of system:masters are never asked', () => {
  expect(isAllowed(identityOf({ kind: 'Group', name: 'system:masters' }), get('secrets', ''), viewOf())).toBe(
    true,
  )
})

test('whoCan names each subject once', () => {
  const ann = { kind: 'User', name: 'ann' }
  const view = viewOf(
    reader,
    bound('ClusterRoleBinding', undefined, 'reader', ann),
    bound('RoleBinding', 'shop', 'reader', ann, { kind: 'Group', name: 'ops' }),
  )

  expect(whoCan(get('secrets', 'shop'), view).map(({ name }) => name)).toEqual([
    'system:masters',
    'ann',
    'ops',
  ])
  expect(whoCan(get('secrets', ''), view).map(({ name }) => name)).toEqual(['system:masters', 'ann'])
})

describe('covers', () => {
  test('needs one owned rule for each part', () => {
    const owned = [rule(['pods'], ['get', 'list']), rule(['secrets'], ['get'])]

    expect(uncovered(owned, [rule(['pods', 'secrets'], ['get', 'list'])])).toEqual([
      { apiGroups: [''], resources: ['secrets'], verbs: ['list'] },
    ])
  })

  test('a star by a star alone, and no unnamed object by named ones', () => {
    expect(covers([rule(['pods'], ['get', 'list', 'watch'])], [rule(['pods'], ['*'])])).toBe(false)
    expect(covers([rule(['pods'], ['get'], ['web'])], [rule(['pods'], ['get'])])).toBe(false)
    expect(covers([rule(['*/scale'], ['get'])], [rule(['pods/scale'], ['get'], ['web'])])).toBe(true)
  })
})

describe('the guards against escalation', () => {
  const ann = identityOf({ kind: 'User', name: 'ann' })
  const given = (verb: string, names: string[] = []): AccessView => {
    const guard: PolicyRule = {
      apiGroups: ['rbac.authorization.k8s.io'],
      resources: ['clusterroles'],
      verbs: [verb],
      resourceNames: names,
    }
    return viewOf(
      reader,
      object('ClusterRole', 'guard', undefined, { rules: [guard] }),
      bound('ClusterRoleBinding', undefined, 'guard', { kind: 'User', name: 'ann' }),
    )
  }
  const binding = bound('ClusterRoleBinding', undefined, 'reader') as never

  test('let a role be written by who may escalate it', () => {
    expect(mayWriteRole(ann, reader as never, 'create', given('escalate'))).toBe(true)
    expect(mayWriteRole(ann, reader as never, 'update', given('escalate', ['reader']))).toBe(true)
    expect(mayWriteRole(ann, reader as never, 'create', given('escalate', ['reader']))).toBe(false)
  })

  test('let a role be bound by who may bind it', () => {
    expect(mayBind(ann, binding, given('bind', ['reader']))).toBe(true)
    expect(mayBind(ann, binding, given('bind', ['other']))).toBe(false)
  })

  test('let holders of its rules bind and write it', () => {
    const holder = viewOf(
      reader,
      bound('ClusterRoleBinding', undefined, 'reader', { kind: 'User', name: 'ann' }),
    )

    expect(mayBind(ann, binding, holder)).toBe(true)
    expect(mayWriteRole(ann, reader as never, 'create', holder)).toBe(true)
  })
})
