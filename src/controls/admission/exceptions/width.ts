import { type KubernetesObject, type Path, valueAt } from '#model'
import { type Place, placesAt, textAt, textsAt } from '../../network/custom/places.ts'

/** Why an exception reaches further than one object: the rest of a sentence that starts with the exception. */
export interface Width {
  readonly at: Path
  readonly says: string
}

/** What an organisation may want beyond a narrow match. */
export interface Wishes {
  readonly singlePolicy: boolean
  readonly subjects: boolean
}

/** How wide a `PolicyException` of `policies.kyverno.io` is: without conditions or images it is for everything. */
export function* widthOfPolicyRefs(object: KubernetesObject): Generator<Width> {
  const narrowed = ['matchConditions', 'images'].some(
    (field) => placesAt(object, ['spec', field, '*']).length > 0,
  )
  if (!narrowed) yield { at: ['spec'], says: 'is for every object that the policy judges' }
}

/** How wide a `PolicyException` of `kyverno.io` is; one that matches nothing excepts nothing. */
export function* widthOfMatch(
  object: KubernetesObject,
  namespace: string | undefined,
  wishes: Wishes,
): Generator<Width> {
  const entries = ['any', 'all'].flatMap((list) => placesAt(object, ['spec', 'match', list, '*']))
  for (const entry of entries) yield* widthOfEntry(entry, namespace, wishes)
  const policies = placesAt(object, ['spec', 'exceptions', '*'])
  for (const { at, value } of policies) {
    if (textsAt(value, ['ruleNames']).some(isWild))
      yield { at: [...at, 'ruleNames'], says: 'is for every rule of a policy' }
    const [owner, name] = (textAt(value, ['policyName']) ?? '').split('/')
    if (name !== undefined && owner !== namespace)
      yield { at: [...at, 'policyName'], says: `is for a policy of the namespace \`${owner}\`` }
  }
  if (wishes.singlePolicy && policies.length > 1)
    yield { at: ['spec', 'exceptions'], says: 'is for more than one policy' }
}

function* widthOfEntry(
  { at, value: entry }: Place,
  namespace: string | undefined,
  { subjects }: Wishes,
): Generator<Width> {
  const resources = [...at, 'resources']
  const names = textsAt(entry, ['resources', 'names'])
  const namespaces = textsAt(entry, ['resources', 'namespaces'])
  if (names.length === 0 || names.some(isWild))
    yield { at: [...resources, 'names'], says: 'is for objects of every name' }
  if (namespaces.length === 0 || namespaces.some(isWild))
    yield { at: [...resources, 'namespaces'], says: 'is for every namespace' }
  const others = namespaces.filter((name) => name !== namespace && !isWild(name))
  if (namespace !== undefined && others.length > 0)
    yield { at: [...resources, 'namespaces'], says: `reaches into \`${others.join('`, `')}\`` }
  if (subjects && valueAt(entry, ['subjects']) === undefined)
    yield { at, says: 'is for whoever makes the object' }
}

function isWild(text: string): boolean {
  return /^[*?]+$/.test(text)
}
