import { cloudFormats } from './formats/clouds.ts'
import { codeFormats } from './formats/code.ts'
import type { SecretFormat } from './formats/format.ts'
import { keyFormats } from './formats/keys.ts'
import { serviceFormats } from './formats/services.ts'

/** Sources: the vendors' own documentation of their tokens' forms. */
export const secretFormats: readonly SecretFormat[] = [
  ...keyFormats,
  ...cloudFormats,
  ...codeFormats,
  ...serviceFormats,
]

/** Whether any format can match: one cheap look instead of eighty. */
export const mayHoldSecret: RegExp = new RegExp(secretFormats.map(({ hint }) => hint).join('|'))
