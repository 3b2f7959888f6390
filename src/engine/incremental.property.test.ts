import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges, buildInventory, type Change } from '#inventory'
import { evaluate, reevaluate, summarise } from './evaluate.ts'
import { select } from './select.ts'
import {
  anonymousAccess,
  danglingAccount,
  lonelyService,
  noNamespaces,
  privileged,
  secretReader,
} from './testing/controls.ts'
import { aResource } from './testing/resources.ts'
import { soak } from '../../test/support/soak.ts'

const resource = fc
  .record({
    kind: fc.constantFrom('Pod', 'Service', 'ServiceAccount', 'Namespace'),
    namespace: fc.constantFrom(undefined, 'a', 'b'),
    name: fc.constantFrom('default', 'web', 'a'),
    privileged: fc.boolean(),
    pss: fc.constantFrom(undefined, 'v1.20', 'latest'),
  })
  .map(({ kind, namespace, name, privileged: isPrivileged, pss }) =>
    aResource({
      kind,
      ...(kind !== 'Namespace' && namespace !== undefined && { namespace }),
      name,
      labels: pss === undefined ? {} : { 'pod-security.kubernetes.io/enforce-version': pss },
      spec: { containers: [{ name: 'app', securityContext: { privileged: isPrivileged } }] },
    }),
  )

const rbac = fc
  .record({
    kind: fc.constantFrom('ClusterRole', 'RoleBinding', 'ClusterRoleBinding'),
    name: fc.constantFrom('reader', 'a'),
    user: fc.constantFrom('ann', 'system:serviceaccount:a:web'),
  })
  .map(({ kind, name, user }) =>
    aResource({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind,
      ...(kind === 'RoleBinding' && { namespace: 'a' }),
      name,
      ...(kind === 'ClusterRole'
        ? { rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }] }
        : {
            roleRef: { kind: 'ClusterRole', name: 'reader' },
            subjects: [{ kind: 'User', name: user }],
          }),
    }),
  )

const change: fc.Arbitrary<Change> = fc.oneof(
  rbac.map((put): Change => ({ type: 'put', resource: put })),
  rbac.map(({ id }): Change => ({ type: 'delete', id })),
  resource.map((put): Change => ({ type: 'put', resource: put })),
  resource.map(({ id }): Change => ({ type: 'delete', id })),
)

/** A control whose answer depends on the namespace's policy version. */
const byVersion = {
  ...privileged,
  id: 'by-version',
  applies: (context: { pssVersion: number }) => context.pssVersion > 20 || 'an old policy',
}

test('incremental evaluation gives what a full one gives', () => {
  const profile = select(
    [privileged, byVersion, danglingAccount, lonelyService, noNamespaces, anonymousAccess, secretReader],
    {
      personas: ['default'],
      frameworks: [],
      controls: {},
      only: [],
    },
  )
  const options = { kubernetesVersion: 37, profiles: [profile], profileOf: () => 0 }
  const distinctById = fc.uniqueArray(fc.oneof(resource, rbac), { selector: ({ id }) => id, maxLength: 8 })

  fc.assert(
    fc.property(
      distinctById,
      fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 5 }),
      (resources, rounds) => {
        let state = evaluate(
          buildInventory({ resources, coverage: [{ of: '*', state: 'complete' }] }),
          options,
        )
        for (const changes of rounds) {
          const { inventory, keys } = applyChanges(state.inventory, changes)
          state = reevaluate(state, inventory, keys)
          expect(summarise(state)).toEqual(summarise(evaluate(inventory, options)))
        }
      },
    ),
    { seed: 1, numRuns: soak(200) },
  )
})
