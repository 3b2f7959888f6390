import {
  type Control,
  defineControl,
  type AcrRegistry,
  type AwsPermissions,
  type AzurePermissions,
  type GoogleBinding,
} from '#model'
import { problemsOf, type Reading, unread } from './cluster/reading.ts'
import { allowedActions } from './permissions/policy-document.ts'
import {
  acrWriterRole,
  ecrWriteActions,
  holdsRegistry,
  isArtifactWriter,
} from './permissions/registry-actions.ts'

export const registryWritableByPerson: Control = defineControl({
  id: 'registry-writable-by-person',
  title: 'People may change images of the registry themselves',
  severity: 'low',
  persona: 'strict',
  why: 'Images that nobody reviewed or built again come into the cluster, and a stolen account of one person is enough.',
  remediation: 'Let pipelines push, and give people a role that reads.',
  aliases: ['kubescape:C-0222', 'kubescape:C-0251', 'kubescape:C-0308'],
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/security-iam.html',
    'https://learn.microsoft.com/azure/container-registry/container-registry-rbac-built-in-roles-overview',
    'https://cloud.google.com/artifact-registry/docs/access-control',
  ],

  on: 'cluster',
  needs: { facts: ['cloud-permissions'], uses: ['container-registry'] },
  *check({ facts }) {
    const permissions = facts['cloud-permissions']
    const registry = facts['container-registry']
    const readings = [
      permissions.aws && aws(permissions.aws),
      permissions.azure && azure(permissions.azure, registry?.acr?.registries),
      google([
        ...(permissions.google?.bindings ?? []),
        ...Object.values(registry?.artifactRegistry?.iamPolicies ?? {}).flatMap(
          ({ bindings = [] }) => bindings,
        ),
      ]),
    ]
    for (const reading of readings)
      if (reading !== undefined) yield* problemsOf('cloud-permissions', permissions, reading)
    const gap = registry?.artifactRegistry?.unread?.['iamPolicies']
    return gap && unread('the policies of the repositories', gap)
  },
})

function* aws({ entities = {}, documents = {} }: AwsPermissions): Reading {
  for (const [policy, { PolicyUsers = [] }] of Object.entries(entities)) {
    const document = documents[policy]
    if (document === undefined || allowedActions([document], ecrWriteActions).length === 0) continue
    for (const { UserName = '' } of PolicyUsers)
      yield {
        at: ['aws', 'documents', policy],
        name: `${UserName} ${policy}`,
        message: `user \`${UserName}\` may change images by policy \`${policy}\``,
      }
  }
}

function* azure(
  { roleAssignments = [], roleDefinitions }: AzurePermissions,
  registries: readonly AcrRegistry[] | undefined,
): Reading {
  const ids = registries?.map(({ id = '' }) => id)
  for (const [index, assignment] of roleAssignments.entries()) {
    const { principalId = '', principalType, scope } = assignment.properties ?? {}
    const role = acrWriterRole(assignment, roleDefinitions)
    if (principalType !== 'User' || role === undefined || !holdsRegistry(scope, ids)) continue
    yield {
      at: ['azure', 'roleAssignments', index],
      name: `${principalId} ${role} ${scope}`,
      message: `user \`${principalId}\` may change images by role \`${role}\` in \`${scope}\``,
    }
  }
}

function* google(bindings: readonly GoogleBinding[]): Reading {
  for (const binding of bindings.filter(isArtifactWriter))
    for (const member of binding.members ?? [])
      if (member.startsWith('user:'))
        yield {
          at: ['google', 'bindings'],
          name: `${member} ${binding.role}`,
          message: `\`${member}\` may change images by role \`${binding.role}\``,
        }
}
