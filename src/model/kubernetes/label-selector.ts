import type { LabelSelector } from '#schema'

type Labels = Readonly<Record<string, string>>

/** `apimachinery/pkg/apis/meta/v1` semantics: an empty selector selects everything, an absent one nothing. */
export function selects(selector: LabelSelector | undefined | null, labels: Labels): boolean {
  if (selector === undefined || selector === null) return false
  return (
    selectsEqual(selector.matchLabels ?? {}, labels) &&
    (selector.matchExpressions ?? []).every((expression) => matchesExpression(expression, labels))
  )
}

/** The older map form of Services and ReplicationControllers. */
export function selectsEqual(wanted: Labels, labels: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => labelOf(labels, key) === value)
}

type Expression = NonNullable<LabelSelector['matchExpressions']>[number]

function matchesExpression(expression: Expression, labels: Labels): boolean {
  const value = labelOf(labels, expression.key ?? '')
  const values = expression.values ?? []
  switch (expression.operator) {
    case 'In':
      return value !== undefined && values.includes(value)
    case 'NotIn':
      return value === undefined || !values.includes(value)
    case 'Exists':
      return value !== undefined
    case 'DoesNotExist':
      return value === undefined
    default:
      return false
  }
}

/** A key may be the name of something that every JavaScript object has. */
function labelOf(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined
}
