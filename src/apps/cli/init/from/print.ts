import { renderDocument } from '#yaml'
import type { TakenOver } from './take-over.ts'

/** The settings as the text of a configuration, and what has no counterpart as comments below. */
export function configText(
  head: string,
  { failOn, exclude, controls, exceptions, lost, peer }: TakenOver,
): string {
  const gate = failOn === undefined ? '' : `\n${renderDocument({ failOn })}`
  const left = exclude.length === 0 ? '' : `\n# What ${peer} left out.\n${renderDocument({ exclude })}`
  const settings =
    controls.size === 0
      ? ''
      : `\n# How ${peer} ran its checks.\n${renderDocument({ controls: Object.fromEntries(controls) })}`
  const entries =
    exceptions.length === 0
      ? ''
      : `\n# What was accepted for ${peer}: give each a last day (\`expires: 2027-06-30\`).\n${renderDocument({ exceptions: exceptions.map(entryOf) })}`
  const rest =
    lost.length === 0
      ? ''
      : `\n# Not taken over from ${peer}:\n${lost.map(({ what, place, why }) => `# - ${oneLine(what)} (${place}): ${why}\n`).join('')}`
  return `${head}${gate}${left}${settings}${entries}${rest}`
}

function entryOf({ controls, match, ...rest }: TakenOver['exceptions'][number]): object {
  return {
    ...(controls.length === 1 ? { control: controls[0] } : { controls }),
    ...(Object.keys(match).length > 0 && { match }),
    ...rest,
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

/** What happened, for the terminal. */
export function report({ peer, places, controls, exceptions, lost }: TakenOver): string {
  const counts = [
    `${controls.size} ${controls.size === 1 ? 'control' : 'controls'} set`,
    `${exceptions.length} ${exceptions.length === 1 ? 'exception' : 'exceptions'}`,
  ]
  const head = `took over from ${peer} (${places.join(', ')}): ${counts.join(', ')}\n`
  if (lost.length === 0) return head
  const lines = lost.map(({ what, place, why }) => `  ${oneLine(what)} (${place}): ${why}\n`)
  return `${head}not taken over:\n${lines.join('')}`
}
