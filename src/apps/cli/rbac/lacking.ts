import { type AccessQuestion, type KubeClient, mayI } from '#kube'
import { askedPaths, type PlannedList } from '#sources/cluster'
import { inClusterName } from '../cluster/connect.ts'
import { asksKubelets, type Grant, rulesOf } from './grant.ts'
import { configzRule, nodeJobRules, nodeProxyRule, type Rule } from './rules.ts'

/** The rules of a grant that the client's credentials do not have; throws a `KubeError` where they cannot be asked about. */
export async function lacking(client: KubeClient, grant: Grant): Promise<Rule[]> {
  const { lists, namespace } = grant
  const isMissing = async (question: AccessQuestion): Promise<boolean> =>
    !(await mayI(client, question)).allowed
  const missingLists = await filtered(lists, (one) => isMissing(questionOf(one, namespace)))
  const paths = await filtered(askedPaths, (path) => isMissing({ verb: 'get', path }))
  const job = grant.nodes ? await missingOf(nodeJobRules, grant.nodesNamespace, isMissing) : []
  const proxy = grant.nodeProxy ? await missingOf([nodeProxyRule], undefined, isMissing) : []
  const inPod = client.endpoint.name === inClusterName && namespace === undefined && asksKubelets(grant)
  const configz = inPod ? await missingOf([configzRule], undefined, isMissing) : []
  const rules = rulesOf({ ...grant, lists: missingLists, controls: [], nodeProxy: false })
  return [
    ...rules.filter((rule) => !('paths' in rule)),
    ...configz,
    ...proxy,
    ...(paths.length > 0 && namespace === undefined ? [{ paths, verbs: ['get'] }] : []),
    ...job,
  ]
}

/** Of a namespace that is the only one read its own object is read, not the list. */
function questionOf(
  { key, group, plural, namespaced }: PlannedList,
  namespace: string | undefined,
): AccessQuestion {
  const place = { group, resource: plural }
  if (key === 'Namespace' && namespace !== undefined)
    return { verb: 'get', ...place, name: namespace, namespace }
  return { verb: 'list', ...place, ...(namespaced && namespace !== undefined && { namespace }) }
}

/** The same rules with the verbs that are not allowed; none where all are. */
async function missingOf(
  rules: readonly Rule[],
  namespace: string | undefined,
  isMissing: (question: AccessQuestion) => Promise<boolean>,
): Promise<Rule[]> {
  const found: Rule[] = []
  for (const rule of rules) {
    if ('paths' in rule) continue
    const [group = ''] = rule.groups
    const [name = ''] = rule.resources
    const [resource = '', subresource] = name.split('/')
    const verbs = await filtered(rule.verbs, (verb) =>
      isMissing({
        verb,
        group,
        resource,
        ...(subresource !== undefined && { subresource }),
        ...(namespace !== undefined && { namespace }),
      }),
    )
    if (verbs.length > 0) found.push({ ...rule, verbs })
  }
  return found
}

async function filtered<T>(items: readonly T[], holds: (item: T) => Promise<boolean>): Promise<T[]> {
  const answers = await Promise.all(items.map(holds))
  return items.filter((_, index) => answers[index])
}
