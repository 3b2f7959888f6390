import type { SecretFormat } from './format.ts'

/** How PEM begins in base64, as a kubeconfig holds it: every sort of key has other letters. */
const encoded =
  'LS0tLS1CRUdJTiB(?:QUklWQVRFIEtF|SU0EgUFJJVkFU|FQyBQUklWQVRF|EU0EgUFJJVkFU|PUEVOU1NIIFBS|FTkNSWVBURUQg)'

/** Keys and tokens that belong to no vendor, and what carries a password whatever the program. */
export const keyFormats: readonly SecretFormat[] = [
  {
    kind: 'private-key',
    hint: 'PRIVATE KEY',
    pattern:
      /-{3,5} ?BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)? ?-{3,5}[^]*?(?:-{3,5} ?END {1,2}[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{3,5}|$)/g,
  },
  { kind: 'private-key', hint: 'LS0tLS1CRUdJTi', pattern: new RegExp(`${encoded}[\\w+/=]{20,}`, 'g') },
  {
    kind: 'private-key',
    hint: 'PuTTY-User-Key',
    pattern: /\bPuTTY-User-Key-File-\d: [^]*?(?:\bPrivate-MAC: \w+|$)/g,
  },
  { kind: 'age-key', hint: 'AGE-SECRET', pattern: /\bAGE-SECRET-KEY-1[A-Z0-9]{50,}/g },
  { kind: 'jwt', hint: 'eyJ', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g },
  {
    kind: 'authorization-header',
    hint: '[Bb]earer |Basic |SSWS ',
    pattern: /\b(?:[Bb]earer|Basic|SSWS) (?<secret>[A-Za-z0-9+/=._~-]{16,})/g,
  },
  {
    kind: 'url-password',
    hint: '://[^\\s/@]{0,300}:[^\\s/@]{1,300}@',
    pattern:
      /(?<![\w+.-])[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@'"]{0,300}:(?<secret>[^\s/"]{1,300})@(?!sha(?:256|512):)/gi,
  },
  {
    kind: 'url-password',
    hint: 'jdbc:oracle',
    pattern: /\bjdbc:oracle:\w+:[\w$#]{1,60}\/(?<secret>[^\s/@"']{1,200})@/g,
  },
]
