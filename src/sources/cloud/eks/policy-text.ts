import type { PolicyDocument } from '#model'
import { isRecord } from '#kube'

/** A policy as IAM writes it, encoded for an address, as the program decodes it, or as plain JSON; undefined for anything else. */
export function parseDocument(value: unknown): PolicyDocument | undefined {
  if (typeof value === 'string') return parseText(value)
  if (!isRecord(value)) return undefined
  const statements = [value['Statement'] ?? []].flat() as readonly unknown[]
  return statements.every(isStatement) ? value : undefined
}

function parseText(text: string): PolicyDocument | undefined {
  try {
    const value: unknown = JSON.parse(text.startsWith('%') ? decodeURIComponent(text) : text)
    return isRecord(value) ? parseDocument(value) : undefined
  } catch {
    return undefined
  }
}

function isStatement(statement: unknown): boolean {
  if (!isRecord(statement)) return false
  const { Action, NotAction } = statement
  return [Action ?? [], NotAction ?? []].flat().every((action) => typeof action === 'string')
}
