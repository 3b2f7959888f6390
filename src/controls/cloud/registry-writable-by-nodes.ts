import {
  type Control,
  defineControl,
  type AksCluster,
  type AwsPermissions,
  type AzurePermissions,
  type EksCluster,
  type GkeCluster,
  type GoogleBinding,
} from '#model'
import { problemsOf, type Reading, unread } from './cluster/reading.ts'
import { isOfCluster, nodeMembers, nodeRoles } from './permissions/node-roles.ts'
import { allowedActions, speaksOf } from './permissions/policy-document.ts'
import {
  acrWriterRole,
  ecrPullActions,
  ecrWriteActions,
  holdsRegistry,
  isArtifactWriter,
} from './permissions/registry-actions.ts'

export const registryWritableByNodes: Control = defineControl({
  id: 'registry-writable-by-nodes',
  title: 'Nodes may do more with the registry than pull',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever takes one node or one pod on it replaces the images that every other cluster pulls.',
  remediation:
    'Give nodes a role that pulls: `AmazonEC2ContainerRegistryPullOnly`, `AcrPull`, or `roles/artifactregistry.reader`.',
  aliases: ['kubescape:C-0223', 'kubescape:C-0250'],
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/security-iam.html',
    'https://learn.microsoft.com/azure/container-registry/container-registry-rbac-built-in-roles-overview',
    'https://cloud.google.com/artifact-registry/docs/access-control',
  ],

  on: 'cluster',
  needs: {
    facts: ['cloud-permissions'],
    uses: ['container-registry', 'eks-cluster', 'aks-cluster', 'gke-cluster'],
  },
  *check({ facts }) {
    const permissions = facts['cloud-permissions']
    const registries = facts['container-registry']?.acr?.registries.map(({ id = '' }) => id)
    const readings = [
      permissions.aws && aws(permissions.aws, facts['eks-cluster']),
      permissions.azure && azure(permissions.azure, facts['aks-cluster'], registries),
      facts['gke-cluster'] && google(permissions.google?.bindings ?? [], facts['gke-cluster']),
    ]
    for (const reading of readings)
      if (reading !== undefined) yield* problemsOf('cloud-permissions', permissions, reading)
    const eks = facts['eks-cluster']
    if (permissions.aws && eks?.nodegroups === undefined && nodeRoles(permissions.aws, eks).size === 0)
      return unread('the roles of nodes', eks?.unread?.['nodegroups'])
    if (permissions.google && facts['gke-cluster'] === undefined) return unread('the accounts of nodes')
    return undefined
  },
})

function* aws(permissions: AwsPermissions, cluster: EksCluster | undefined): Reading {
  for (const [role, documents] of nodeRoles(permissions, cluster)) {
    const written = allowedActions(documents, ecrWriteActions)
    if (written.length > 0)
      yield {
        at: ['aws', 'entities'],
        name: role,
        message: `role \`${role}\` of nodes may ${written.map((action) => `\`${action}\``).join(', ')}`,
      }
    const missing = ecrPullActions.filter((action) => allowedActions(documents, [action]).length === 0)
    if (missing.length > 0 && speaksOf(documents, 'ecr:'))
      yield {
        at: ['aws', 'entities'],
        name: `${role} pull`,
        severity: 'low',
        message: `role \`${role}\` of nodes has rights on ECR, and not ${missing.map((action) => `\`${action}\``).join(', ')} to pull`,
      }
  }
}

function* azure(
  { roleAssignments = [], roleDefinitions }: AzurePermissions,
  cluster: AksCluster | undefined,
  registries: readonly string[] | undefined,
): Reading {
  for (const [index, assignment] of roleAssignments.entries()) {
    const { principalId = '', principalType, scope } = assignment.properties ?? {}
    if (principalType !== 'ServicePrincipal' || !isOfCluster(principalId, cluster)) continue
    const role = acrWriterRole(assignment, roleDefinitions)
    if (role === undefined || !holdsRegistry(scope, registries)) continue
    yield {
      at: ['azure', 'roleAssignments', index],
      name: `${principalId} ${role} ${scope}`,
      message: `principal \`${principalId}\` may change images by role \`${role}\` in \`${scope}\``,
    }
  }
}

function* google(bindings: readonly GoogleBinding[], cluster: GkeCluster): Reading {
  const isOfNodes = nodeMembers(cluster)
  for (const binding of bindings.filter(isArtifactWriter))
    for (const member of (binding.members ?? []).filter(isOfNodes))
      yield {
        at: ['google', 'bindings'],
        name: `${member} ${binding.role}`,
        message: `\`${member}\` of nodes may change images by role \`${binding.role}\``,
      }
}
