import type { CatalogueEntry } from '#controls/catalogue'
import { requirementsByControl } from './requirements.ts'

/** All that is known of a control, for a terminal. */
export function explainControl(control: CatalogueEntry): string {
  const {
    id,
    title,
    severity,
    persona = 'default',
    why,
    remediation,
    fix,
    params,
    aliases = [],
    references = [],
  } = control
  const requirements = requirementsByControl().get(id) ?? []
  const names = Object.entries(params).map(([name, value]) => `${name} (default ${JSON.stringify(value)})`)
  return [
    `${id}  ${severity}${persona === 'default' ? '' : `, persona ${persona}`}`,
    title,
    '',
    section('why', why),
    section('mend', remediation),
    section(
      'fix',
      fix === undefined
        ? 'none: what to change depends on what is meant'
        : `${fix}: seaworthy fix${fix === 'safe' ? '' : ' --unsafe'} --only ${id} PATH`,
    ),
    ...optional('params', names.join(', ')),
    ...optional('asked by', requirements.join(', ')),
    ...optional('elsewhere', aliases.join(', ')),
    ...optional('read on', references.join('\n            ')),
    section('accept', `# seaworthy: allow ${id} until YYYY-MM-DD -- reason`),
    '',
    'samples',
    control.samples.trimEnd().replace(/^/gm, '  ').replace(/ +$/gm, ''),
    '',
  ].join('\n')
}

function section(name: string, text: string): string {
  return `${name.padEnd(10)}  ${text}`
}

function optional(name: string, text: string): string[] {
  return text === '' ? [] : [section(name, text)]
}
