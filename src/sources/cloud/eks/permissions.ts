import type { AwsPermissions, PolicyDocument } from '#model'
import { asList, asRecord, asText, isRecord } from '#kube'
import { type Answer, known, onward, unknown } from '../ask/answer.ts'
import { type Asker, listIn } from '../ask/asker.ts'
import type { EksTarget } from '../which/cloud-cluster.ts'
import { parseDocument } from './policy-text.ts'
import { eksSteps } from './steps.ts'

type Fields = Readonly<Record<string, unknown>>

/** Who has which policies in the account of the cluster; `account` is where the cluster is known to be. */
export async function describeIam(
  ask: Asker,
  at: EksTarget,
  account: string,
): Promise<Answer<AwsPermissions>> {
  const answer = await ask(eksSteps.authorization(at))
  return onward(listIn(answer, 'RoleDetailList'), (roles) =>
    onward(listIn(answer, 'UserDetailList'), (users) => {
      const own = [...roles, ...users].map((one) => asText(asRecord(one)['Arn'])?.split(':')[4])
      const other = own.find((one) => one !== undefined && one !== account)
      if (other !== undefined)
        return unknown(`\`aws\` is logged in to account ${other}, and the cluster is in ${account}`)
      return onward(answer, (details) => permissionsIn(asRecord(details)))
    }),
  )
}

const kinds = [
  {
    list: 'RoleDetailList',
    name: 'RoleName',
    inline: 'RolePolicyList',
    entities: 'PolicyRoles',
    noun: 'role',
  },
  {
    list: 'UserDetailList',
    name: 'UserName',
    inline: 'UserPolicyList',
    entities: 'PolicyUsers',
    noun: 'user',
  },
  {
    list: 'GroupDetailList',
    name: 'GroupName',
    inline: 'GroupPolicyList',
    entities: 'PolicyGroups',
    noun: 'group',
  },
] as const

/** A policy that is written into a role, user or group has no ARN: it goes by its name and theirs. */
function permissionsIn(details: Fields): Answer<AwsPermissions> {
  const documents: Record<string, PolicyDocument> = {}
  const entities: Record<string, Record<string, Record<string, string>[]>> = {}
  for (const { list, name, inline, entities: key, noun } of kinds)
    for (const entity of asList(details[list]).filter(isRecord)) {
      const owner = asText(entity[name]) ?? ''
      const attach = (policy: string): void => {
        entities[policy] ??= {}
        const owners = (entities[policy][key] ??= [])
        owners.push({ [name]: owner })
      }
      for (const policy of asList(entity['AttachedManagedPolicies']))
        attach(asText(asRecord(policy)['PolicyArn']) ?? '')
      for (const policy of asList(entity[inline]).map(asRecord)) {
        const called = `${asText(policy['PolicyName']) ?? ''} of ${noun} ${owner}`
        const document = parseDocument(policy['PolicyDocument'])
        if (document === undefined) return unreadable(called)
        documents[called] = document
        attach(called)
      }
    }
  for (const policy of asList(details['Policies']).map(asRecord)) {
    const version = asList(policy['PolicyVersionList'])
      .map(asRecord)
      .find((one) => one['IsDefaultVersion'] === true)
    const arn = asText(policy['Arn'])
    if (arn === undefined || version === undefined) continue
    const document = parseDocument(version['Document'])
    if (document === undefined) return unreadable(arn)
    documents[arn] = document
  }
  return known({ entities, documents })
}

function unreadable(policy: string): Answer<never> {
  return unknown(`policy \`${policy}\` is no JSON`)
}
