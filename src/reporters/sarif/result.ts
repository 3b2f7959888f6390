import type { FileEdit, Finding, Location } from '#model'
import { resourceName } from '../names.ts'
import { sarifLevels } from './rules.ts'
import { uriOf } from './uri.ts'

/** GitHub keeps 1,000 locations of a result. */
const mostRelated = 999

export function sarifResult(finding: Finding, ruleIndex: number): object {
  const { control, severity, message, location, resource, related, fingerprint, exception, fix, renderings, path, frameworks } = finding
  const name = resource === undefined ? 'target' : resourceName(resource)
  return {
    ruleId: control,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: sarifLevels[severity],
    message: { text: `${message} (${name})` },
    locations: [
      {
        ...(location && { physicalLocation: physical(location) }),
        logicalLocations: [{ fullyQualifiedName: `${name} ${path.join('.')}`, kind: 'object' }],
      },
    ],
    relatedLocations: related.slice(0, mostRelated).flatMap((one) =>
      one.location === undefined ? [] : [{ physicalLocation: physical(one.location), message: { text: one.message } }],
    ),
    partialFingerprints: { 'seaworthy/v1': fingerprint },
    ...(exception && {
      suppressions: [
        {
          kind: exception.kind === 'comment' || exception.kind === 'annotation' ? 'inSource' : 'external',
          status: 'accepted',
          justification: exception.reason,
        },
      ],
    }),
    ...(fix?.edits && fix.edits.length > 0 && { fixes: [fixOf(fix.edits, fix.safety)] }),
    properties: { severity, frameworks, ...(renderings && { renderings }) },
  }
}

function physical({ file, line, column, endLine, endColumn }: Location): object {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  }
}

function fixOf(edits: readonly FileEdit[], safety: string): object {
  return {
    description: { text: `${safety} fix` },
    artifactChanges: [...Map.groupBy(edits, ({ file }) => file)].map(([file, own]) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: own.map(({ start, end, text }) => ({
        deletedRegion: { byteOffset: start, byteLength: end - start },
        insertedContent: { text },
      })),
    })),
  }
}
