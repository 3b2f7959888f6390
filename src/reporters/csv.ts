import {
  type ControlResult,
  type Diagnostic,
  type Finding,
  type FrameworkResult,
  type NotEvaluatedRow,
  outOfRangeCodes,
  type Result,
} from '#model'
import { plainLine } from './plain.ts'
import type { Reporter } from './reporter.ts'
import { requirementRows } from './requirements.ts'

/** Changing their order or names breaks what reads the file. */
export const columns = [
  'outcome',
  'severity',
  'control',
  'file',
  'line',
  'column',
  'kind',
  'namespace',
  'name',
  'path',
  'message',
  'fix',
  'frameworks',
  'exception',
  'fingerprint',
] as const

type Row = Partial<Record<(typeof columns)[number], string | number>>

/**
 * RFC 4180: a row for each finding (`fail`, `excepted`), for each control that was not evaluated and why (`not evaluated`, or `out of
 * range` where this sort of source can never tell), for each control that a provider answers for (`inherited`), for each requirement of
 * the frameworks that were asked for (`requirement fail` and so on), and for each thing that could not be read (`error`).
 */
export const csv: Reporter = (result) => csvText(columns, csvRows(result))

export function csvRows(result: Result): Row[] {
  const { findings, controls, notEvaluated, frameworks, diagnostics } = result
  return [
    ...findings.map(ofFinding),
    ...notEvaluated.map(ofUnevaluated),
    ...Object.entries(controls).flatMap(ofInherited),
    ...frameworks.flatMap((framework) => requirementsOf(framework, result)),
    ...diagnostics.filter(({ level }) => level === 'error').map(ofDiagnostic),
  ]
}

/** A line of names, and one for each row. */
export function csvText(
  names: readonly string[],
  rows: readonly Readonly<Record<string, string | number | undefined>>[],
): string {
  const texts = rows.map((row) => names.map((name) => cell(row[name])).join(','))
  return [names.join(','), ...texts].map((line) => `${line}\r\n`).join('')
}

function ofFinding(finding: Finding): Row {
  const {
    severity,
    control,
    location,
    resource,
    path,
    breadcrumb,
    message,
    fix,
    frameworks,
    exception,
    fingerprint,
  } = finding
  return {
    outcome: exception === undefined ? 'fail' : 'excepted',
    severity,
    control,
    ...(location && { file: location.file, line: location.line, column: location.column }),
    ...(resource && { kind: resource.kind, name: resource.name, namespace: resource.namespace ?? '' }),
    path: breadcrumb ?? path.join('.'),
    message,
    ...(fix && { fix: fix.refused === undefined ? fix.safety : 'refused' }),
    frameworks: frameworks.join(' '),
    ...(exception && { exception: exception.reason }),
    fingerprint,
  }
}

function ofUnevaluated({ control, reason, count }: NotEvaluatedRow): Row {
  const outcome = outOfRangeCodes.has(reason.code) ? 'out of range' : 'not evaluated'
  return { outcome, control, message: `${reason.message} (${count})` }
}

function ofInherited([control, { severity, inherited }]: [string, ControlResult]): Row[] {
  return inherited === undefined
    ? []
    : [{ outcome: 'inherited', severity, control, message: `provider: ${inherited}` }]
}

/** The requirement's name is its title; the number stands with its framework. */
function requirementsOf(framework: FrameworkResult, result: Result): Row[] {
  return requirementRows(framework, result).map(({ id, title, verdict, detail, items, controls }) => ({
    outcome: `requirement ${verdict}`,
    control: controls.join(' '),
    kind: 'Requirement',
    name: title,
    message: items.length === 0 ? detail : `${detail}: ${items.join(', ')}`,
    frameworks: `${framework.id}/${id}`,
  }))
}

export function ofDiagnostic({ code, message, hint, location }: Diagnostic): Row {
  return { outcome: 'error', control: code, ...location, message: `${message} (${hint})` }
}

/** What a spreadsheet would run as a formula stays a text. */
function cell(value: string | number = ''): string {
  if (typeof value === 'number') return String(value)
  const text = plainLine(value)
  const guarded = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
  return /[",]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
