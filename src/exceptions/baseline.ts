import type { Finding, ResourceReference } from '#model'

/** Accepted findings by fingerprint. */
export interface Baseline {
  /** As a person would type it. */
  readonly file: string
  readonly fingerprints: ReadonlySet<string>
  /** The control of each fingerprint, where the file says it. */
  readonly controls?: ReadonlyMap<string, string>
}

interface Row {
  readonly control: string
  /** `Kind/namespace/name`; empty for the target as a whole. */
  readonly resource: string
  readonly fingerprint: string
}

/**
 * The text of a baseline: one line for each finding, by control and resource, so that a change is one line of a diff and a person
 * can read what is accepted. The same findings give the same text.
 */
export function printBaseline(findings: readonly Finding[]): string {
  const rows = findings.map(({ control, resource, fingerprint }) => ({
    control,
    resource: resource === undefined ? '' : nameOf(resource),
    fingerprint,
  }))
  const lines = [...new Set(rows.toSorted(compareRows).map((row) => `\n    ${JSON.stringify(row)}`))]
  const list = lines.length === 0 ? '[]' : `[${lines.join(',')}\n  ]`
  return `{\n  "schemaVersion": 1,\n  "generatedBy": "seaworthy",\n  "findings": ${list}\n}\n`
}

function nameOf({ kind, namespace, name }: ResourceReference): string {
  return [kind, namespace ?? '', name].join('/')
}

function compareRows(a: Row, b: Row): number {
  return (
    compareTexts(a.control, b.control) ||
    compareTexts(a.resource, b.resource) ||
    compareTexts(a.fingerprint, b.fingerprint)
  )
}

/** By UTF-16 units, whatever the locale. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Reads a baseline; a text says why it is none. */
export function parseBaseline(text: string, file: string): Baseline | string {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return 'it is not JSON'
  }
  const { schemaVersion, findings } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (schemaVersion !== 1) return `its \`schemaVersion\` is ${JSON.stringify(schemaVersion ?? null)}, not 1`
  if (!Array.isArray(findings)) return 'it has no list of `findings`'
  const rows = findings.map((row: unknown) => (row ?? {}) as { fingerprint?: unknown; control?: unknown })
  const wrong = rows.findIndex(({ fingerprint }) => !isFingerprint(fingerprint))
  if (wrong >= 0) return `its entry ${wrong + 1} has no fingerprint`
  return {
    file,
    fingerprints: new Set(rows.map(({ fingerprint }) => String(fingerprint))),
    controls: new Map(
      rows
        .filter(({ control }) => typeof control === 'string')
        .map(({ fingerprint, control }) => [String(fingerprint), String(control)]),
    ),
  }
}

function isFingerprint(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('f1:')
}
