import type { AppliedException, FileEdit, Finding, Location, Related } from '#model'
import { resourceName } from '../names.ts'
import { plainLine } from '../plain.ts'
import { messageOf } from './message.ts'
import { sarifLevels } from './rules.ts'
import { artifact } from './uri.ts'

/** GitHub keeps 1,000 locations of a result. */
const mostRelated = 999

/** One result; `ruleIndex` is its control's place among the rules. */
export function sarifResult(finding: Finding, ruleIndex: number): object {
  const {
    control,
    severity,
    message,
    location,
    resource,
    related,
    fingerprint,
    exception,
    fix,
    renderings,
    path,
    frameworks,
  } = finding
  const name = resource === undefined ? 'target' : resourceName(resource)
  const edits = fix?.refused === undefined ? (fix?.edits ?? []) : []
  return {
    ruleId: control,
    ruleIndex,
    level: sarifLevels[severity],
    message: messageOf(`${message} (${name})`),
    locations: [
      {
        ...(location && { physicalLocation: physical(location) }),
        logicalLocations: [{ fullyQualifiedName: plainLine(`${name} ${path.join('.')}`), kind: 'object' }],
      },
    ],
    relatedLocations: related.slice(0, mostRelated).flatMap(relatedLocation),
    partialFingerprints: { 'seaworthy/v1': fingerprint },
    ...(exception && { suppressions: [suppression(exception)] }),
    ...(edits.length > 0 && { fixes: [fixOf(edits, fix!.safety)] }),
    ...(finding.new !== undefined && { baselineState: finding.new ? 'new' : 'unchanged' }),
    properties: {
      severity,
      frameworks,
      ...(renderings && { renderings }),
      ...(location?.approximate === true && { approximate: true }),
    },
  }
}

function relatedLocation({ location, message }: Related): object[] {
  return location === undefined ? [] : [{ physicalLocation: physical(location), message: messageOf(message) }]
}

function suppression({ kind, reason }: AppliedException): object {
  const isInSource = kind === 'comment' || kind === 'annotation'
  return { kind: isInSource ? 'inSource' : 'external', status: 'accepted', justification: plainLine(reason) }
}

function physical({ file, line, column, endLine, endColumn }: Location): object {
  return {
    artifactLocation: artifact(file),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  }
}

/** Edits are byte ranges, so that the regions are binary ones (section 3.30.3), and the new bytes stand beside the text. */
function fixOf(edits: readonly FileEdit[], safety: string): object {
  return {
    description: { text: `${safety} fix` },
    artifactChanges: [...Map.groupBy(edits, ({ file }) => file)].map(([file, own]) => ({
      artifactLocation: artifact(file),
      replacements: own.map(({ start, end, text }) => ({
        deletedRegion: { byteOffset: start, byteLength: end - start },
        insertedContent: { text, binary: base64(text) },
      })),
    })),
  }
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
}
