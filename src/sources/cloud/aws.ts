import type { ContainerRegistry } from '#model'
import { type Answer, known, mapAnswer, onward, onwardNow, unknown } from './ask/answer.ts'
import type { Asker } from './ask/asker.ts'
import { eksSinks } from './audit-sinks.ts'
import { describeEks } from './eks/describe.ts'
import { describeIam } from './eks/permissions.ts'
import { describeEcr } from './eks/registry.ts'
import { type EcrPlace, registriesOf } from './images/registries.ts'
import type { SeenCluster } from './seen-cluster.ts'
import { type CloudTold, registryUnlessElsewhere } from './told.ts'
import type { EksTarget } from './which/cloud-cluster.ts'

/** Everything that AWS tells of a cluster, its account and its registry. */
export async function readAws(ask: Asker, at: EksTarget, seen: SeenCluster): Promise<CloudTold> {
  const described = await describeEks(ask, at, seen)
  const account = accountOf(at, described)
  const used = mapAnswer(seen.images, (images) => registriesOf(images).ecr)
  const isBeside = (place: EcrPlace): boolean =>
    'value' in account && place.account === account.value && place.region === at.region
  const passedBy = 'value' in used ? placesOf(used.value.filter((place) => !isBeside(place))) : []
  const [registry, permissions] = await Promise.all([
    onward(account, (number) =>
      onward(used, (places) => registryOf(ask, at, number, places.filter(isBeside), passedBy)),
    ),
    onward(account, (number) => describeIam(ask, at, number)),
  ])
  const cluster = mapAnswer(described, (all) => all.described)
  return {
    answers: {
      'eks-cluster': cluster,
      'container-registry': registry,
      'cloud-permissions': mapAnswer(permissions, (aws) => ({ aws })),
      'audit-log-sinks': onwardNow(cluster, eksSinks),
    },
    passedBy: 'value' in account ? passedBy : [],
  }
}

function accountOf(
  at: EksTarget,
  described: Answer<{ readonly account: string | undefined }>,
): Answer<string> {
  if ('unread' in described) return at.account === undefined ? described : known(at.account)
  const account = described.value.account ?? at.account
  return account === undefined ? unknown('AWS answers without the account of the cluster') : known(account)
}

async function registryOf(
  ask: Asker,
  at: EksTarget,
  account: string,
  places: readonly EcrPlace[],
  passedBy: readonly string[],
): Promise<Answer<ContainerRegistry>> {
  if (places.length === 0) return registryUnlessElsewhere(passedBy)
  const names = places.map(({ repository }) => repository)
  return mapAnswer(await describeEcr(ask, at, account, names), (ecr) => ({ ecr }))
}

/** Accounts of AWS itself hold what EKS installs: nobody else can change how they are set. */
const ofAmazon = /^(?:eks|amazon|aws)[/-]/

function placesOf(places: readonly EcrPlace[]): string[] {
  const others = places.filter(({ repository }) => !ofAmazon.test(repository))
  return [...new Set(others.map(({ account, region }) => `${account}.dkr.ecr.${region}`))]
}
