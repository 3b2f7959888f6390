import type { AzureRoleAssignment, AzureRoleDefinition, GoogleBinding } from '#model'
import { matchesAction } from './wildcard.ts'

/** What pulling an image from ECR takes. */
export const ecrPullActions: readonly string[] = [
  'ecr:GetAuthorizationToken',
  'ecr:GetDownloadUrlForLayer',
  'ecr:BatchGetImage',
]

/** What changes images of ECR, or who may. */
export const ecrWriteActions: readonly string[] = [
  'ecr:PutImage',
  'ecr:CompleteLayerUpload',
  'ecr:BatchDeleteImage',
  'ecr:DeleteRepository',
  'ecr:SetRepositoryPolicy',
  'ecr:PutImageTagMutability',
]

const acrWriteActions: readonly string[] = [
  'Microsoft.ContainerRegistry/registries/push/write',
  'Microsoft.ContainerRegistry/registries/artifacts/delete',
  'Microsoft.ContainerRegistry/registries/write',
]

const acrWriteDataActions: readonly string[] = [
  'Microsoft.ContainerRegistry/registries/repositories/content/write',
  'Microsoft.ContainerRegistry/registries/repositories/content/delete',
]

/** Roles that Azure brings and that write registries, for where their definitions were not read. */
const acrWriters: ReadonlyMap<string, string> = new Map([
  ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'Owner'],
  ['b24988ac-6180-42a0-ab88-20f7382dd24c', 'Contributor'],
  ['8311e382-0749-4cb8-b61a-304f252e45ec', 'AcrPush'],
  ['c2f4ef07-c644-48eb-af81-4b1b4947fb11', 'AcrDelete'],
])

/** Name of the role by which an assignment lets its principal write registries; undefined where it does not. */
export function acrWriterRole(
  { properties = {} }: AzureRoleAssignment,
  definitions: readonly AzureRoleDefinition[] = [],
): string | undefined {
  const id = properties.roleDefinitionId?.split('/').at(-1)?.toLowerCase() ?? ''
  const definition = definitions.find(({ name }) => name?.toLowerCase() === id)
  if (definition === undefined) return acrWriters.get(id)
  const writes = (definition.properties?.permissions ?? []).some(
    ({ actions, notActions, dataActions, notDataActions }) =>
      grants(actions, notActions, acrWriteActions) ||
      grants(dataActions, notDataActions, acrWriteDataActions),
  )
  return writes ? (definition.properties?.roleName ?? id) : undefined
}

function grants(
  patterns: readonly string[] = [],
  exceptions: readonly string[] = [],
  actions: readonly string[],
): boolean {
  return actions.some(
    (action) =>
      patterns.some((pattern) => matchesAction(pattern, action)) &&
      !exceptions.some((pattern) => matchesAction(pattern, action)),
  )
}

/** Whether a role of Google writes repositories of Artifact Registry. */
export function isArtifactWriter({ role = '' }: GoogleBinding): boolean {
  return /^roles\/(owner|editor|artifactregistry\.(admin|writer|repoAdmin|createOnPush\w+))$/.test(role)
}

/** Whether a scope of Azure holds one of the registries; where they are not known, one may be there. */
export function holdsRegistry(scope = '', registries: readonly string[] | undefined): boolean {
  const prefix = `${scope.replace(/\/$/, '')}/`.toLowerCase()
  return registries?.some((id) => `${id}/`.toLowerCase().startsWith(prefix)) ?? true
}
