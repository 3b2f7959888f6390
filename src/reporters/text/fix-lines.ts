import type { Finding } from '#model'
import { commandLine } from '../command.ts'
import type { Block } from '../blocks.ts'
import { plainLine } from '../plain.ts'
import type { BlockContext } from './context.ts'
import { diffLines } from './diff.ts'
import { controlsOf } from './heading.ts'
import { isOffered } from './offered.ts'
import { wrap } from './wrap.ts'

/** What a block's first place needs: the lines that change and the command, or what to do by hand. */
export function fixLines(block: Block, context: BlockContext, room: number): string[] {
  const findings = block.places[0]!
  const fixable = findings.filter(isOffered)
  if (fixable.length === 0) return wrap(byHand(findings[0]!, context), room)
  const rest = controlsOf(findings.filter((finding) => !isOffered(finding)))
  return [
    ...diffLines(fixable, room, context.style),
    ...fixCommand(block, context),
    ...(rest.length > 0 ? wrap(`by hand: ${rest.join(', ')}`, room) : []),
  ]
}

/** The command alone; none where no edit is offered. */
export function fixCommand(
  { places: [first = []], family }: Block,
  { style, options }: BlockContext,
): string[] {
  const fixable = first.filter(isOffered)
  if (fixable.length === 0) return []
  const safe = fixable.every(({ fix }) => fix?.safety === 'safe')
  const only = family === undefined ? controlsOf(fixable) : [family]
  const command = commandLine(
    `fix${safe ? '' : ' --unsafe'}${only.map((id) => ` --only ${id}`).join('')}`,
    options.paths,
  )
  return [style.dim(`${safe ? 'safe' : 'unsafe'}: ${command}`)]
}

/** Nobody expects an edit of what has no place in a file. */
function byHand({ control, fix, location }: Finding, { controls }: BlockContext): string {
  const isSaid = fix?.refused !== undefined && location !== undefined
  const refused = isSaid ? ` (no edit: ${fix.refused})` : ''
  return plainLine(`${controls[control]?.remediation ?? ''}${refused}`.trim())
}
