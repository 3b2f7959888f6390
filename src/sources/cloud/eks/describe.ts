import type { Ec2Instance, EksCluster } from '#model'
import { asList, asRecord, asText, textsIn } from '#kube'
import { type Answer, each, known, mapAnswer, partsOf, onward, unknown } from '../ask/answer.ts'
import { type Asker, listIn, objectIn } from '../ask/asker.ts'
import type { CloudCommand } from '../ask/command.ts'
import { type Kept, shaped, shapedList } from '../ask/shape.ts'
import { hostOf, isEksHost } from '../which/cluster-of.ts'
import type { EksTarget } from '../which/cloud-cluster.ts'
import {
  addonShape,
  detectorShape,
  eksShape,
  fargateShape,
  flowLogShape,
  instanceShape,
  logGroupShape,
  nodegroupShape,
  securityGroupShape,
  subnetShape,
} from './shapes.ts'
import { eksSteps, logGroupOf } from './steps.ts'

/** What the cluster's own API tells of it that AWS needs to know. */
export interface EksSeen {
  readonly server: string
  /** Machines of the nodes. */
  readonly machines: Answer<readonly string[]>
}

export interface DescribedEks {
  readonly described: EksCluster
  /** Number of the account that it is in. */
  readonly account: string | undefined
}

export async function describeEks(ask: Asker, at: EksTarget, seen: EksSeen): Promise<Answer<DescribedEks>> {
  return onward(objectIn(await ask(eksSteps.cluster(at)), 'cluster'), async (cluster) => {
    const otherHost = hostOf(asText(cluster['endpoint']) ?? '')
    const host = hostOf(seen.server)
    if (otherHost !== '' && isEksHost(host) && host !== otherHost)
      return unknown(
        `the account that \`aws\` is logged in to has another cluster of the name \`${at.name}\`, at ${otherHost}`,
      )
    const [, , , , account] = (asText(cluster['arn']) ?? '').split(':')
    if (account !== undefined && at.account !== undefined && account !== at.account)
      return unknown(`\`aws\` is logged in to account ${account}, and the cluster is in ${at.account}`)
    const described = { cluster: shaped(cluster, eksShape), ...(await parts(ask, at, seen, cluster)) }
    return known({ described, account })
  })
}

type Parts = Required<Omit<EksCluster, 'cluster' | 'unread'>>

async function parts(ask: Asker, at: EksTarget, { machines }: EksSeen, cluster: unknown) {
  const network = asText(asRecord(asRecord(cluster)['resourcesVpcConfig'])['vpcId'])
  const nodegroups = listed(ask, eksSteps.nodegroups(at), 'nodegroups', async (name) =>
    mapAnswer(objectIn(await ask(eksSteps.nodegroup(at, name)), 'nodegroup'), (one) =>
      shaped(one, nodegroupShape),
    ),
  )
  const instances = instancesOf(ask, at, machines)
  return partsOf<Parts>({
    nodegroups,
    addons: listed(ask, eksSteps.addons(at), 'addons', async (name) =>
      mapAnswer(objectIn(await ask(eksSteps.addon(at, name)), 'addon'), (one) => shaped(one, addonShape)),
    ),
    fargateProfiles: listed(ask, eksSteps.fargateProfiles(at), 'fargateProfileNames', async (name) =>
      mapAnswer(objectIn(await ask(eksSteps.fargateProfile(at, name)), 'fargateProfile'), (one) =>
        shaped(one, fargateShape),
      ),
    ),
    instances: instances.then((all) => mapAnswer(all, (list) => list.map(({ instance }) => instance))),
    subnets: onward(nodegroups, (all) =>
      inBatches(
        all.flatMap(({ subnets = [] }) => subnets),
        async (ids) => shapedIn(listIn(await ask(eksSteps.subnets(at, ids)), 'Subnets'), subnetShape),
      ),
    ),
    securityGroups: onward(instances, (all) =>
      inBatches(
        all.flatMap(({ groups }) => groups),
        async (ids) =>
          shapedIn(listIn(await ask(eksSteps.securityGroups(at, ids)), 'SecurityGroups'), securityGroupShape),
      ),
    ),
    flowLogs:
      network === undefined
        ? unknown('the description of the cluster names no network')
        : ask(eksSteps.flowLogs(at, network)).then((answer) =>
            shapedIn(listIn(answer, 'FlowLogs'), flowLogShape),
          ),
    logGroups: logGroupsOf(ask, at),
    detectors: listed(ask, eksSteps.detectors(at), 'DetectorIds', async (id) =>
      mapAnswer(await ask(eksSteps.detector(at, id)), (one) => shaped(one, detectorShape)),
    ),
  })
}

/** A list of names, each of which is described by itself. */
async function listed<T>(
  ask: Asker,
  names: CloudCommand,
  key: string,
  describe: (name: string) => Promise<Answer<T>>,
): Promise<Answer<readonly T[]>> {
  return onward(listIn(await ask(names), key), (all) => each(textsIn(all), describe))
}

interface Machine {
  readonly instance: Ec2Instance
  readonly groups: readonly string[]
}

async function instancesOf(
  ask: Asker,
  at: EksTarget,
  machines: Answer<readonly string[]>,
): Promise<Answer<readonly Machine[]>> {
  return onward(machines, (ids) =>
    inBatches(ids, async (batch) =>
      mapAnswer(listIn(await ask(eksSteps.instances(at, batch)), 'Reservations'), (reservations) =>
        reservations
          .flatMap((one) => asList(asRecord(one)['Instances']))
          .map((one) => ({
            instance: shaped(one, instanceShape),
            groups: asList(asRecord(one)['SecurityGroups']).flatMap(
              (group) => asText(asRecord(group)['GroupId']) ?? [],
            ),
          })),
      ),
    ),
  )
}

/** More would make the answers, and the command line, too long. */
const batch = 100

async function inBatches<T>(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<Answer<readonly T[]>>,
): Promise<Answer<readonly T[]>> {
  const all = [...new Set(ids)].filter((id) => /^[a-z]+-[0-9a-z]+$/.test(id))
  const batches = Array.from({ length: Math.ceil(all.length / batch) }, (_, index) =>
    all.slice(index * batch, (index + 1) * batch),
  )
  return mapAnswer(await each(batches, ask), (lists) => lists.flat())
}

function shapedIn<T extends object>(
  answer: Answer<readonly unknown[]>,
  shape: Kept<T>,
): Answer<readonly T[]> {
  return mapAnswer(answer, (list) => shapedList<T>(list, shape))
}

async function logGroupsOf(ask: Asker, at: EksTarget) {
  const groups = shapedIn(listIn(await ask(eksSteps.logGroups(at)), 'logGroups'), logGroupShape)
  return mapAnswer(groups, (all) => all.filter(({ logGroupName }) => logGroupName === logGroupOf(at)))
}
