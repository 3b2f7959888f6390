import type { EcrImage, EcrRegistry, PolicyDocument } from '#model'
import { asRecord, asText } from '#kube'
import { type Answer, each, known, mapAnswer, partsOf, onward, unknown } from '../ask/answer.ts'
import { type Asker, listIn } from '../ask/asker.ts'
import type { CloudCommand } from '../ask/command.ts'
import { shaped, shapedList } from '../ask/shape.ts'
import type { EksTarget } from '../which/cloud-cluster.ts'
import { ecrImageShape, repositoryShape, scanningShape } from './shapes.ts'
import { parseDocument } from './policy-text.ts'
import { eksSteps } from './steps.ts'

/** Repositories whose policies and images are asked for, one run each and more. */
const most = 50

/** The repositories, by name, that images come from in the account's registry of the cluster's region. */
export async function describeEcr(
  ask: Asker,
  at: EksTarget,
  account: string,
  used: readonly string[],
): Promise<Answer<EcrRegistry>> {
  return onward(listIn(await ask(eksSteps.repositories(at, account)), 'repositories'), async (all) => {
    const repositories = shapedList(all, repositoryShape).filter(({ repositoryName = '' }) =>
      used.includes(repositoryName),
    )
    const names = repositories.flatMap(({ repositoryName }) => repositoryName ?? [])
    const documents = <T extends object>(step: (at: EksTarget, name: string) => CloudCommand, key: string) =>
      named<T>(names, async (name) => documentIn<T>(await ask(step(at, name)), key))
    const parts = await partsOf<Required<Omit<EcrRegistry, 'repositories' | 'unread'>>>({
      scanningConfiguration: ask(eksSteps.scanning(at)).then((answer) =>
        mapAnswer(answer, (value) => shaped(asRecord(value)['scanningConfiguration'], scanningShape)),
      ),
      repositoryPolicies: documents<PolicyDocument>(eksSteps.repositoryPolicy, 'policyText'),
      lifecyclePolicies: documents<object>(eksSteps.lifecyclePolicy, 'lifecyclePolicyText'),
      latestImages: named(names, async (name) =>
        mapAnswer(listIn(await ask(eksSteps.images(at, name)), 'imageDetails'), latest),
      ),
    })
    return known({ repositories, ...parts })
  })
}

/** By name what there is for it. */
async function named<T>(
  names: readonly string[],
  ask: (name: string) => Promise<Answer<T | undefined>>,
): Promise<Answer<Readonly<Record<string, T>>>> {
  if (names.length > most)
    return unknown(`${names.length} repositories are in use, and no more than ${most} are asked for`)
  const answers = await each(names, async (name) => mapAnswer(await ask(name), (value) => ({ name, value })))
  return mapAnswer(answers, (all) =>
    Object.fromEntries(
      all.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])),
    ),
  )
}

/** A document that AWS writes as a text within its answer; undefined where there is none. */
function documentIn<T extends object>(answer: Answer<unknown>, key: string): Answer<T | undefined> {
  if ('unread' in answer || answer.value === undefined) return answer as Answer<undefined>
  const document = parseDocument(asRecord(answer.value)[key])
  return document === undefined ? unknown('a policy is no JSON') : known(document as T)
}

/** The image pushed last; the older program writes times as numbers. */
function latest(details: readonly unknown[]): EcrImage | undefined {
  const timed = details.map((detail) => {
    const { imagePushedAt: pushed } = asRecord(detail)
    return { detail, at: typeof pushed === 'number' ? pushed * 1000 : Date.parse(asText(pushed) ?? '') || 0 }
  })
  const [first] = timed.toSorted((a, b) => b.at - a.at)
  return first && shaped(first.detail, ecrImageShape)
}
