import type { Result } from '#model'
import { scriptHash } from './script.ts'
import { styles } from './styles.ts'
import { htmlText } from './text.ts'

/** Nothing is loaded, sent or framed; of scripts only the page's own runs. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`

export function headOf({ target }: Result): string {
  return `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Seaworthy report: ${htmlText(target.sources.join(', '))}</title>
<style>${styles}</style>
</head>`
}
