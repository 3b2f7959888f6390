import type { Result } from '#model'
import { type Block, titleOf } from '../blocks.ts'
import { counted } from '../words.ts'
import { findingDetails } from './finding.ts'
import { htmlMessage } from './text.ts'

/** A control's, or a family's, findings: why and what to do once, then each place. */
export function blockSection(block: Block, { controls }: Result, isOpened: boolean): string {
  const { severity, id, places } = block
  const ids = [...new Set(places.flatMap((place) => place.map(({ control }) => control)))]
  const findings = places.flat()
  return `<details class="block"${isOpened ? ' open' : ''}>
<summary><span class="badge ${severity}">${severity}</span> <h3>${htmlMessage(titleOf(block, controls))}</h3> <code>${htmlMessage(id)}</code> <span class="dim">${counted(places.length, 'place')}</span></summary>
${ids.map((control) => prose(control, controls, ids.length > 1)).join('\n')}
${findings.map((finding, index) => findingDetails(finding, index === 0)).join('\n')}
</details>`
}

function prose(id: string, controls: Result['controls'], isNamed: boolean): string {
  const control = controls[id]
  if (control === undefined) return ''
  const name = isNamed ? `<h4><code>${htmlMessage(id)}</code></h4>` : ''
  return `${name}<p><b>Why</b> ${htmlMessage(control.why)}</p><p><b>What to do</b> ${htmlMessage(control.remediation)}</p>`
}
