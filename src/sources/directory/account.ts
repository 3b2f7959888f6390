import type { DirectoryUser } from '#model'

/** Why an export cannot be read: what is wrong, where, and what would do. */
export class DirectoryError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

/** Fields that name an account, in the words of the directories' own exports (Entra ID, Google, Okta, SCIM, Active Directory). */
const nameFields: ReadonlySet<string> = new Set(
  'username userprincipalname upn login email emailaddress mail primaryemail primaryemailaddress samaccountname uid userid profilelogin profileemail aliases'.split(
    ' ',
  ),
)

/** Fields that say whether it is in use, and whether they say so by `true`. */
const stateFields: ReadonlyMap<string, boolean> = new Map([
  ['active', true],
  ['enabled', true],
  ['accountenabled', true],
  ['status', true],
  ['state', true],
  ['suspended', false],
  ['disabled', false],
  ['archived', false],
  ['deleted', false],
  ['blocked', false],
  ['blockcredential', false],
])

const yes = /^(?:true|yes|y|1|active|enabled|provisioned|password_expired|recovery|locked_out)$/i
const no =
  /^(?:false|no|n|0|inactive|disabled|suspended|deprovisioned|deleted|archived|staged|blocked|terminated)$/i

/** Words that a person recognises a field by: `Email Address [Required]` is `emailaddress`. */
function fieldName(text: string): string {
  return text
    .replace(/\[.*?\]/g, '')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase()
}

export function namesAccounts(field: string): boolean {
  return nameFields.has(fieldName(field))
}

/** An account by its fields; `place` is what an error calls it: `line 3`, `entry 2`. Throws a `DirectoryError`. */
export function accountOf(fields: ReadonlyMap<string, readonly string[]>, place: string): DirectoryUser {
  const names: string[] = []
  let active = true
  for (const [field, values] of fields) {
    if (namesAccounts(field)) names.push(...values.filter((value) => value !== ''))
    const meaning = stateFields.get(fieldName(field))
    const [state = ''] = values
    if (meaning === undefined || state === '') continue
    if (!yes.test(state) && !no.test(state))
      throw new DirectoryError(
        `${place}: \`${state}\` of \`${field}\` does not say whether the account is active`,
        'write true or false, or a word such as active or suspended',
      )
    active &&= yes.test(state) === meaning
  }
  if (names.length === 0)
    throw new DirectoryError(`${place} names no account`, 'give each a user name or an e-mail address')
  return { names: [...new Set(names)], active }
}
