import { type Finding, plainText } from '#model'
import type { Block } from './blocks.ts'
import type { BlockContext } from './context.ts'

const mostLines = 6

/** What a block's first place needs: the lines that change and the command, or what to do by hand. */
export function fixLines(block: Block, { controls, style, options }: BlockContext): string[] {
  const findings = block.places[0]!
  const [first] = findings
  const fixable = findings.filter(({ fix }) => fix !== undefined && fix.refused === undefined)
  if (fixable.length === 0) {
    const refused = first!.fix?.refused === undefined ? '' : ` (no edit: ${plainText(first!.fix.refused)})`
    return [`${controls[first!.control]?.remediation ?? ''}${refused}`]
  }
  const diff = diffOf(fixable)
  const safe = fixable.every(({ fix }) => fix?.safety === 'safe')
  const only = block.family === undefined ? ` --only ${block.id}` : ''
  const command = `seaworthy fix${safe ? '' : ' --unsafe'}${only} ${options.paths.join(' ')}`.trimEnd()
  const note = style.dim(`${safe ? 'safe' : 'unsafe'}: ${plainText(command)}`)
  const shown = diff.slice(0, mostLines).map((line) => (line.startsWith('-') ? style.removed(line) : style.added(line)))
  const more = diff.length > mostLines ? [style.dim(`(+${diff.length - mostLines} lines)`)] : []
  return [...shown, ...more, note]
}

/** The changed lines of all findings of a place, each said once. */
function diffOf(findings: readonly Finding[]): string[] {
  const lines = findings.flatMap(({ fix }) => fix?.diff ?? []).filter((line) => !line.startsWith(' '))
  return [...new Set(lines.map((line) => plainText(line)))]
}
