import type { PolicyDocument, PolicyStatement } from '#model'
import { matchesAction } from './wildcard.ts'

export function statementsOf({ Statement = [] }: PolicyDocument): readonly PolicyStatement[] {
  return [Statement].flat() as readonly PolicyStatement[]
}

/** Which of some actions the documents together allow; a denial under a condition does not count. */
export function allowedActions(documents: readonly PolicyDocument[], actions: readonly string[]): string[] {
  const statements = documents.flatMap(statementsOf)
  const denied = statements.filter(({ Effect, Condition }) => Effect === 'Deny' && Condition === undefined)
  const allowed = statements.filter(({ Effect }) => Effect === 'Allow')
  return actions.filter(
    (action) =>
      allowed.some((statement) => covers(statement, action)) &&
      !denied.some((statement) => covers(statement, action)),
  )
}

function covers({ Action, NotAction }: PolicyStatement, action: string): boolean {
  if (NotAction !== undefined) return ![NotAction].flat().some((pattern) => matchesAction(pattern, action))
  return [Action ?? []].flat().some((pattern) => matchesAction(pattern, action))
}

/** Whether the documents name an action of a service, such as `ecr:`. */
export function speaksOf(documents: readonly PolicyDocument[], service: string): boolean {
  return documents
    .flatMap(statementsOf)
    .some(({ Action }) => [Action ?? []].flat().some((action) => action.startsWith(service)))
}
