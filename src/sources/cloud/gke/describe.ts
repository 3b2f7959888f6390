import type { GkeCluster } from '#model'
import { asRecord, asText, isRecord } from '#kube'
import { type Answer, known, mapAnswer, partsOf, onward, unknown } from '../ask/answer.ts'
import { type Asker, asAnswerList } from '../ask/asker.ts'
import { shaped, shapedList } from '../ask/shape.ts'
import type { GkeTarget } from '../which/cloud-cluster.ts'
import { firewallShape, gkeShape, subnetworkShape } from './shapes.ts'
import { gkeSteps } from './steps.ts'

type Fields = Readonly<Record<string, unknown>>

export async function describeGke(ask: Asker, at: GkeTarget): Promise<Answer<GkeCluster>> {
  return onward(await findGke(ask, at), async (cluster) => {
    const { network, subnetwork } = asRecord(cluster['networkConfig'])
    const parts = await partsOf<Required<Omit<GkeCluster, 'cluster' | 'unread'>>>({
      subnetwork: subnetworkOf(ask, at, asText(subnetwork) ?? ''),
      firewalls: firewallsOf(ask, at, asText(network) ?? ''),
    })
    return known({ cluster: shaped(cluster, gkeShape), ...parts })
  })
}

async function findGke(ask: Asker, at: GkeTarget): Promise<Answer<Fields>> {
  if ('name' in at) return mapAnswer(await ask(gkeSteps.cluster(at, at.name, at.location)), asRecord)
  const { host } = at
  return onward(asAnswerList(await ask(gkeSteps.clusters(at))), (list) => {
    const found = list.filter(isRecord).find((cluster) => hostsOf(cluster).includes(host))
    return found === undefined
      ? unknown(`no cluster of project \`${at.project}\` that may be read is at ${host}`)
      : known(found)
  })
}

/** Every address at which a control plane answers. */
function hostsOf({
  endpoint,
  privateClusterConfig,
  controlPlaneEndpointsConfig,
}: Fields): readonly unknown[] {
  const older = asRecord(privateClusterConfig)
  const { dnsEndpointConfig, ipEndpointsConfig } = asRecord(controlPlaneEndpointsConfig)
  const addresses = asRecord(ipEndpointsConfig)
  return [
    endpoint,
    older['publicEndpoint'],
    older['privateEndpoint'],
    addresses['publicEndpoint'],
    addresses['privateEndpoint'],
    asRecord(dnsEndpointConfig)['endpoint'],
  ]
}

const word = '[a-z0-9][a-z0-9.:-]*'

async function subnetworkOf(ask: Asker, at: GkeTarget, path: string) {
  const [, project, region, name] =
    new RegExp(`^projects/(${word})/regions/(${word})/subnetworks/(${word})$`).exec(path) ?? []
  if (name === undefined) return unknown('the description of the cluster names no subnetwork')
  return mapAnswer(await ask(gkeSteps.subnetwork(at, project, region, name)), (one) =>
    shaped(one, subnetworkShape),
  )
}

/** The rules of the cluster's network, which may be another project's. */
async function firewallsOf(ask: Asker, at: GkeTarget, path: string) {
  const [, project] = new RegExp(`^projects/(${word})/global/networks/${word}$`).exec(path) ?? []
  if (project === undefined) return unknown('the description of the cluster names no network')
  return mapAnswer(asAnswerList(await ask(gkeSteps.firewalls(at, project))), (rules) =>
    shapedList(
      rules.filter((rule) => asText(asRecord(rule)['network'])?.endsWith(`/${path}`)),
      firewallShape,
    ),
  )
}
