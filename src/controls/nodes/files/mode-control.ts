import {
  compareSeverity,
  type Control,
  type ControlProse,
  defineControl,
  type FactTypes,
  type Severity,
} from '#model'
import { isRoot } from './root.ts'
import { filesInWords, filesNamed, type FoundFile } from './node-files.ts'
import { unreadAmong } from './unread.ts'

export interface ModeControlDefinition extends ControlProse {
  /** Files with the same greatest mode; `filesNamed` says what a path may look like. */
  readonly files: readonly {
    readonly paths: readonly string[]
    /** The permission bits that a file may have at most, such as 0o600. */
    readonly mode: number
  }[]
}

interface WideFile extends FoundFile {
  readonly greatest: number
  readonly graded: Severity
}

/**
 * A control over the modes of files on nodes: one has too wide a mode when it has any bit that the greatest mode lacks. The
 * control's severity is that of a file that others may read; it is `high` at least where they may write it, and `low` where the
 * bits serve nobody but root.
 */
export function defineModeControl(definition: ModeControlDefinition): Control {
  return defineControl({
    ...definition,
    on: 'cluster',
    needs: { facts: ['node-files'], uses: ['unread-node-files'] },
    *check({ facts }) {
      for (const [node, files] of Object.entries(facts['node-files'])) {
        const wide = wideFiles(definition, files)
        const [worst] = wide
        if (worst === undefined) continue
        yield {
          at: [],
          message: `${filesInWords(wide)} on node \`${node}\`: mode ${octal(worst.mode)} is wider than ${octal(worst.greatest)}`,
          severity: worst.graded,
          evidence: wide.map(({ path, mode }) => ({
            at: ['node-files', node, path, 'mode'],
            value: octal(mode),
          })),
          discriminator: node,
        }
      }
      return unreadAmong(
        facts['unread-node-files'],
        definition.files.flatMap(({ paths }) => paths),
      )
    },
  })
}

/** The worst first. */
function wideFiles(
  { files: groups, severity }: ModeControlDefinition,
  files: FactTypes['node-files'][string],
): readonly WideFile[] {
  return groups
    .flatMap(({ paths, mode: greatest }) =>
      filesNamed(files, paths)
        .filter(({ mode }) => (mode & ~greatest) !== 0)
        .map((file) => ({ ...file, greatest, graded: grade(file, greatest, severity) })),
    )
    .toSorted((a, b) => compareSeverity(a.graded, b.graded))
}

function grade(file: FoundFile, greatest: number, severity: Severity): Severity {
  const others = isRoot(file.group) ? 0o007 : 0o077
  const excess = file.mode & ~greatest & others
  if ((excess & 0o022) !== 0) return compareSeverity(severity, 'high') < 0 ? severity : 'high'
  return (excess & 0o044) !== 0 ? severity : 'low'
}

function octal(mode: number): string {
  return `0${mode.toString(8).padStart(3, '0')}`
}
