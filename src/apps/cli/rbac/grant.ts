import type { Control } from '#model'
import { factsLeftOut, namespaceOf, type PlannedList } from '#sources/cluster'
import { renderDocument } from '#yaml'
import { type Lost, lostComment, lostWithoutFacts, lostWithoutKinds } from './lost.ts'
import {
  configzRule,
  listRules,
  namespaceRules,
  nodeJobRules,
  nodeProxyRule,
  pathRule,
  type Rule,
} from './rules.ts'
import type { BoundSubject } from './subject.ts'
import { bindingYaml, objectYaml, roleYaml } from './yaml.ts'

/** What is to be granted, and to whom. */
export interface Grant {
  readonly lists: readonly PlannedList[]
  /** Controls whose losses are told. */
  readonly controls: readonly Control[]
  readonly namespace: string | undefined
  readonly readSecrets: boolean
  readonly nodes: boolean
  /** Where the Jobs on nodes are made. */
  readonly nodesNamespace: string
  readonly nodeProxy: boolean
  /** Empty for a service account of our own. */
  readonly subjects: readonly BoundSubject[]
}

const name = 'seaworthy'

/** The rules of the role itself, those of the Job apart. */
export function rulesOf(grant: Grant): Rule[] {
  const { lists, namespace, nodeProxy } = grant
  if (namespace !== undefined) return namespaceRules(lists, namespace)
  return [
    ...listRules(lists),
    ...(asksKubelets(grant) ? [configzRule] : []),
    ...(nodeProxy ? [nodeProxyRule] : []),
    pathRule,
  ]
}

/** A scan that runs in a pod asks the kubelets, where a control wants to know. */
export function asksKubelets({ controls, subjects }: Grant): boolean {
  const isPod = subjects.length === 0 || subjects.some(({ kind }) => kind === 'ServiceAccount')
  return isPod && controls.some(({ needs: { facts = [] } }) => facts.includes('kubelet-configuration'))
}

/** The objects to apply, and what is lost without the rights that they leave out. */
export function grantYaml(grant: Grant): string {
  const { namespace, nodes, nodesNamespace } = grant
  const home = namespace ?? name
  const ours = grant.subjects.length === 0
  const subjects = ours ? [{ kind: 'ServiceAccount', name, namespace: home } as const] : grant.subjects
  const job = nodes
    ? [
        renderDocument(namespaceOf({ namespace: nodesNamespace })).trimEnd(),
        roleYaml(`${name}-nodes`, nodesNamespace, nodeJobRules),
        bindingYaml(`${name}-nodes`, nodesNamespace, subjects),
      ]
    : []
  const objects = [
    ...(namespace === undefined && ours ? [objectYaml('Namespace', home)] : []),
    ...(ours ? [objectYaml('ServiceAccount', name, home)] : []),
    roleYaml(name, namespace, rulesOf(grant)),
    bindingYaml(name, namespace, subjects),
    ...job,
  ]
  return `${[head(grant), objects.join('\n---\n'), ...lostLines(grant)].join('\n')}\n`
}

function head({ namespace, nodes }: Grant): string {
  const scan = namespace === undefined ? 'scan --cluster' : `scan --cluster --namespace ${namespace}`
  const does = nodes ? 'the Job on nodes is all that it creates' : 'it changes nothing'
  return `# What \`seaworthy ${scan}\` needs, and nothing beyond: it lists, and ${does}.`
}

/** What the rights that are left out cost, by the controls that need them. */
function lostLines({ lists, controls, namespace, readSecrets, nodes }: Grant): string[] {
  const wide = lists.filter(({ namespaced, key }) => !namespaced && key !== 'Namespace').map(({ key }) => key)
  return [
    ...(readSecrets
      ? []
      : lines('secrets (--read-secrets)', lostWithoutKinds(controls, new Set(['Secret'])))),
    ...(namespace === undefined
      ? []
      : lines('what is cluster-wide', lostWithoutKinds(controls, new Set(wide)))),
    ...(nodes ? [] : lines('facts of nodes (--nodes)', lostWithoutFacts(controls, nodeFacts))),
  ]
}

const nodeFacts: ReadonlySet<string> = new Set(factsLeftOut.map(({ of }) => of))

function lines(what: string, { whole, part }: Lost): string[] {
  return [...lostComment(`without ${what}`, whole), ...lostComment(`without ${what}, in part`, part)]
}
