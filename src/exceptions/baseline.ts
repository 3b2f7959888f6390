import type { Finding } from '#model'

/** Accepted findings by fingerprint. */
export interface Baseline {
  /** As a person would type it. */
  readonly file: string
  readonly fingerprints: ReadonlySet<string>
}

/** The text of a baseline: one line for each finding, in a stable order, so that a change is one line of a diff. */
export function printBaseline(findings: readonly Finding[]): string {
  const rows = findings
    .map(({ fingerprint, control, resource }) => ({
      fingerprint,
      control,
      resource: resource === undefined ? '' : [resource.kind, resource.namespace ?? '', resource.name].join('/'),
    }))
    .toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))
    .map((row) => `    ${JSON.stringify(row)}`)
  return `{\n  "schemaVersion": 1,\n  "findings": [\n${rows.join(',\n')}\n  ]\n}\n`
}

/** Reads a baseline; a text says why it is none. */
export function parseBaseline(text: string, file: string): Baseline | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'it is not JSON'
  }
  const { schemaVersion, findings } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (schemaVersion !== 1) return `its \`schemaVersion\` is ${JSON.stringify(schemaVersion ?? null)}, not 1`
  if (!Array.isArray(findings)) return 'it has no list of `findings`'
  const fingerprints = findings.map((row: unknown) => (row as { fingerprint?: unknown } | null)?.fingerprint)
  const wrong = fingerprints.findIndex((one) => typeof one !== 'string' || !one.startsWith('f1:'))
  if (wrong >= 0) return `its entry ${wrong + 1} has no fingerprint`
  return { file, fingerprints: new Set(fingerprints as string[]) }
}
