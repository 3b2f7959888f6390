import { azureCommand, azureUrl, type CloudCommand } from '../ask/command.ts'
import type { AksTarget } from '../which/cloud-cluster.ts'

const versions = {
  containerService: '2025-05-01',
  fleets: '2025-03-01',
  diagnosticSettings: '2021-05-01-preview',
  workspaces: '2023-09-01',
  network: '2024-05-01',
  registries: '2023-07-01',
  authorization: '2022-04-01',
} as const

type Subscription = Pick<AksTarget, 'subscription'>

function inSubscription({ subscription }: Subscription, path: string, version: string, right: string) {
  return azureCommand(`/subscriptions/${subscription}/providers/${path}`, version, [right])
}

const aGroup = '/subscriptions/<subscription>/resourceGroups/<group>/providers'
const aCluster = `${aGroup}/Microsoft.ContainerService/managedClusters/<cluster>`

/** Everything that is asked of Azure. What an earlier answer tells stands in angle brackets where it is left out. */
export const aksSteps = {
  clusters: (at: Subscription) =>
    inSubscription(
      at,
      'Microsoft.ContainerService/managedClusters',
      versions.containerService,
      'Microsoft.ContainerService/managedClusters/read',
    ),
  cluster: (_: Subscription, id: string = aCluster) =>
    azureCommand(id, versions.containerService, ['Microsoft.ContainerService/managedClusters/read']),
  diagnosticSettings: (_: Subscription, id: string = aCluster) =>
    azureCommand(`${id}/providers/Microsoft.Insights/diagnosticSettings`, versions.diagnosticSettings, [
      'Microsoft.Insights/diagnosticSettings/read',
    ]),
  workspace: (_: Subscription, id = `${aGroup}/Microsoft.OperationalInsights/workspaces/<workspace>`) =>
    azureCommand(id, versions.workspaces, ['Microsoft.OperationalInsights/workspaces/read']),
  maintenance: (_: Subscription, id: string = aCluster) =>
    azureCommand(`${id}/maintenanceConfigurations`, versions.containerService, [
      'Microsoft.ContainerService/managedClusters/maintenanceConfigurations/read',
    ]),
  fleets: (at: Subscription) =>
    inSubscription(
      at,
      'Microsoft.ContainerService/fleets',
      versions.fleets,
      'Microsoft.ContainerService/fleets/read',
    ),
  fleetMembers: (_: Subscription, fleet = `${aGroup}/Microsoft.ContainerService/fleets/<fleet>`) =>
    azureCommand(`${fleet}/members`, versions.fleets, ['Microsoft.ContainerService/fleets/members/read']),
  nodeSecurityGroups: ({ subscription }: Subscription, group = '<group of the nodes>') =>
    azureCommand(
      `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Network/networkSecurityGroups`,
      versions.network,
      ['Microsoft.Network/networkSecurityGroups/read'],
    ),
  subnet: (_: Subscription, id = `${aGroup}/Microsoft.Network/virtualNetworks/<network>/subnets/<subnet>`) =>
    azureCommand(id, versions.network, ['Microsoft.Network/virtualNetworks/subnets/read']),
  securityGroup: (
    _: Subscription,
    id = `${aGroup}/Microsoft.Network/networkSecurityGroups/<security group>`,
  ) => azureCommand(id, versions.network, ['Microsoft.Network/networkSecurityGroups/read']),
  registries: (at: Subscription) =>
    inSubscription(
      at,
      'Microsoft.ContainerRegistry/registries',
      versions.registries,
      'Microsoft.ContainerRegistry/registries/read',
    ),
  replications: (_: Subscription, registry = `${aGroup}/Microsoft.ContainerRegistry/registries/<registry>`) =>
    azureCommand(`${registry}/replications`, versions.registries, [
      'Microsoft.ContainerRegistry/registries/replications/read',
    ]),
  roleAssignments: (at: Subscription) =>
    inSubscription(
      at,
      'Microsoft.Authorization/roleAssignments',
      versions.authorization,
      'Microsoft.Authorization/roleAssignments/read',
    ),
  roleDefinitions: (at: Subscription) =>
    inSubscription(
      at,
      'Microsoft.Authorization/roleDefinitions',
      versions.authorization,
      'Microsoft.Authorization/roleDefinitions/read',
    ),
} as const

/** The next page of a list: the address that the answer gives, without its host, so that no token goes elsewhere. */
export function nextPage(command: CloudCommand, link: string): CloudCommand | undefined {
  if (!URL.canParse(link)) return undefined
  const { pathname, search } = new URL(link)
  return pathname.toLowerCase().startsWith('/subscriptions/')
    ? azureUrl(`${pathname}${search}`, command.rights)
    : undefined
}

/** Whether a text of an answer is the id of a resource, and can go into an address. */
export function isResourceId(text: unknown): text is string {
  return typeof text === 'string' && /^\/subscriptions\/[\w-]+(\/[\w.()-]+)+$/i.test(text)
}
