import type { Rule } from './rules.ts'
import type { BoundSubject } from './subject.ts'

const rbac = 'rbac.authorization.k8s.io'

/** A role with its rules; in a namespace where one is given. */
export function roleYaml(name: string, namespace: string | undefined, rules: readonly Rule[]): string {
  const kind = namespace === undefined ? 'ClusterRole' : 'Role'
  return [`apiVersion: ${rbac}/v1`, `kind: ${kind}`, ...metadata(name, namespace), rulesYaml(rules)].join(
    '\n',
  )
}

export function bindingYaml(
  name: string,
  namespace: string | undefined,
  subjects: readonly BoundSubject[],
): string {
  const kind = namespace === undefined ? 'ClusterRole' : 'Role'
  return [
    `apiVersion: ${rbac}/v1`,
    `kind: ${kind}Binding`,
    ...metadata(name, namespace),
    'roleRef:',
    `  apiGroup: ${rbac}`,
    `  kind: ${kind}`,
    `  name: ${name}`,
    'subjects:',
    ...subjects.flatMap(subjectLines),
  ].join('\n')
}

export function objectYaml(kind: 'Namespace' | 'ServiceAccount', name: string, namespace?: string): string {
  return ['apiVersion: v1', `kind: ${kind}`, ...metadata(name, namespace)].join('\n')
}

/** `rules:` alone. */
export function rulesYaml(rules: readonly Rule[]): string {
  return ['rules:', ...rules.flatMap(ruleLines)].join('\n')
}

function metadata(name: string, namespace: string | undefined): string[] {
  return [
    'metadata:',
    `  name: ${scalar(name)}`,
    ...(namespace === undefined ? [] : [`  namespace: ${scalar(namespace)}`]),
  ]
}

function ruleLines(rule: Rule): string[] {
  const verbs = `    verbs: [${rule.verbs.join(', ')}]`
  if ('paths' in rule) return ['  - nonResourceURLs:', ...items(rule.paths), verbs]
  const { groups, resources, names } = rule
  return [
    `  - apiGroups: [${groups.map(scalar).join(', ')}]`,
    '    resources:',
    ...items(resources),
    ...(names === undefined ? [] : ['    resourceNames:', ...items(names)]),
    verbs,
  ]
}

function items(texts: readonly string[]): string[] {
  return texts.map((text) => `      - ${scalar(text)}`)
}

function subjectLines({ kind, name, namespace }: BoundSubject): string[] {
  return [
    `  - kind: ${kind}`,
    ...(kind === 'ServiceAccount' ? [] : [`    apiGroup: ${rbac}`]),
    `    name: ${scalar(name)}`,
    ...(namespace === undefined ? [] : [`    namespace: ${scalar(namespace)}`]),
  ]
}

/** Words that YAML reads as something else than a text. */
const other = /^(?:true|false|yes|no|on|off|null|y|n)$/i

function scalar(text: string): string {
  return /^[a-z/][\w./@-]*$/i.test(text) && !other.test(text) ? text : JSON.stringify(text)
}
