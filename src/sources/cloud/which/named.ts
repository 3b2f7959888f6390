import type { AksTarget, CloudCluster, EksTarget, GkeTarget } from './cloud-cluster.ts'

/**
 * A cluster by an identifier of its provider: an ARN, a resource ID, `projects/P/locations/L/clusters/C`, or what the providers'
 * programs call its context. What goes into a command line is held to the letters that the provider allows.
 */
export function namedCluster(id: string): CloudCluster | undefined {
  return eksByArn(id) ?? aksById(id) ?? gkeById(id)
}

const arn = /^arn:aws[a-z-]*:eks:([a-z]{2,4}(?:-[a-z]+)+-\d{1,2}):(\d{12}):cluster\/([0-9A-Za-z][\w-]{0,99})$/

function eksByArn(id: string): EksTarget | undefined {
  const [, region, account, name] = arn.exec(id) ?? []
  return name === undefined ? undefined : { platform: 'eks', name, region: region!, account: account! }
}

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const resourceId = new RegExp(
  String.raw`^/subscriptions/(${guid})/resourceGroups/([\w.()-]{1,90})/providers/Microsoft\.ContainerService/managedClusters/([0-9a-z][\w-]{0,62})/?$`,
  'i',
)

function aksById(id: string): AksTarget | undefined {
  const [, subscription, group, name] = resourceId.exec(id) ?? []
  return name === undefined
    ? undefined
    : { platform: 'aks', subscription: subscription!, group: group!, name }
}

const project = String.raw`(?:[a-z0-9.-]{1,63}:)?[a-z][a-z0-9-]{4,29}`
const place = '[a-z]+-[a-z]+[0-9]+(?:-[a-z])?'
const cluster = '[a-z][a-z0-9-]{0,39}'
const gkePath = new RegExp(
  `^projects/(${project})/(?:locations|zones|regions)/(${place})/clusters/(${cluster})$`,
)
const gkeContext = new RegExp(`^gke_(${project})_(${place})_(${cluster})$`)

function gkeById(id: string): GkeTarget | undefined {
  const [, owner, location, name] = gkePath.exec(id) ?? gkeContext.exec(id) ?? []
  return name === undefined ? undefined : { platform: 'gke', project: owner!, location: location!, name }
}

/** What stands at the machine of a node. */
const providerIds = {
  aws: /^aws:\/\/\/([a-z]{2,4}(?:-[a-z]+)+-\d{1,2})[a-z][\w-]*\/(i-[0-9a-f]+)$/,
  azure: new RegExp(String.raw`^azure:///subscriptions/(${guid})/resourceGroups/([\w.()-]{1,90})/`, 'i'),
  google: new RegExp(`^gce://(${project})/`),
} as const

/** Two parts that the provider's id of a node tells: region and machine, subscription and group, or the project alone. */
export function partsOfProviderId(
  cloud: keyof typeof providerIds,
  id: string,
): readonly [string, string] | undefined {
  const [, first, second = ''] = providerIds[cloud].exec(id) ?? []
  return first === undefined ? undefined : [first, second]
}

export const isRegion = (text: string): boolean => /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/.test(text)

export const isEksName = (text: string): boolean => /^[0-9A-Za-z][\w-]{0,99}$/.test(text)
