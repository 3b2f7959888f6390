import { type Diagnostic, outOfRangeCodes, type NotEvaluatedRow, type Result } from '#model'
import { counted } from '../words.ts'
import { messageOf } from './message.ts'
import { artifact } from './uri.ts'

/** What the run has to say of itself: the input's diagnostics, what was not evaluated, and results that did not fit. */
export function notifications({ diagnostics, notEvaluated }: Result, dropped: number): object[] {
  return [
    ...diagnostics.map(ofDiagnostic),
    ...notEvaluated.map(ofUnevaluated),
    ...(dropped > 0
      ? [
          {
            level: 'warning',
            message: messageOf(`${counted(dropped, 'finding')} left out: GitHub takes no more`),
          },
        ]
      : []),
  ]
}

function ofDiagnostic({ level, code, message, hint, location }: Diagnostic): object {
  return {
    level,
    descriptor: { id: code },
    message: messageOf(`${message} (${hint})`),
    ...(location && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifact(location.file),
            region: { startLine: location.line, startColumn: location.column },
          },
        },
      ],
    }),
  }
}

/** Out of range is a note: no setting of this run would change it. */
function ofUnevaluated({ control, reason, count }: NotEvaluatedRow): object {
  return {
    level: outOfRangeCodes.has(reason.code) ? 'note' : 'warning',
    descriptor: { id: 'not-evaluated' },
    associatedRule: { id: control },
    message: messageOf(`\`${control}\` not evaluated on ${counted(count, 'resource')}: ${reason.message}`),
  }
}
