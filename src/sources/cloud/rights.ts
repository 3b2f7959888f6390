import { cloudRights } from './commands.ts'
import type { CloudPlatform } from './which/cloud-cluster.ts'

/** The smallest permission to read everything, in the form that the provider takes it in. */
export function rightsDocument(platform: CloudPlatform): string {
  const rights = cloudRights(platform)
  if (platform === 'eks') return asJson(awsPolicy(rights))
  return platform === 'aks' ? asJson(azureRole(rights)) : googleRole(rights)
}

function asJson(value: object): string {
  return JSON.stringify(value, undefined, 2)
}

function awsPolicy(actions: readonly string[]): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }
}

function azureRole(actions: readonly string[]): object {
  return {
    Name: 'Seaworthy',
    Description: 'Reads the settings of AKS clusters and their registries',
    Actions: actions,
    NotActions: [],
    AssignableScopes: ['/subscriptions/SUBSCRIPTION'],
  }
}

/** What `gcloud iam roles create --file` reads. */
function googleRole(permissions: readonly string[]): string {
  return [
    'title: Seaworthy',
    'description: Reads the settings of GKE clusters and their registries',
    'stage: GA',
    'includedPermissions:',
    ...permissions.map((permission) => `- ${permission}`),
  ].join('\n')
}
