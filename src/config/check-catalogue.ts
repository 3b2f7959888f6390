import type { ConfigError } from './config-error.ts'
import type { Known } from './known.ts'
import type { ConfigText } from './read-document.ts'
import { reporter } from './report.ts'

/** The release that a file pins must be one that is known. Read as written: `2026.10` is no number. */
export function checkCatalogue(text: ConfigText, { releases }: Known): ConfigError[] {
  if (!Object.hasOwn(text.value, 'catalogue')) return []
  const release = text.written(['catalogue'])
  if (releases.includes(release)) return []
  const newest = releases.toSorted().at(-1)!
  const advice = release > newest ? 'a newer Seaworthy has it' : `known: ${releases.join(', ')}`
  return [
    reporter(text)(
      'config-unknown-catalogue',
      ['catalogue'],
      `unknown release \`${release}\` of the catalogue; ${advice}`,
    ),
  ]
}
