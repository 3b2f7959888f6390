/** Texts that something else fills in: templates and references to variables. */
const template = /^(?:\$\w+|%\w+%|<.*>|\[.*\]|.*(?:\{\{|\$\{|\$\().*)$/s

/** Masks, and what authors write for "fill me in". */
const placeholder =
  /^(?:[*x.•-]+|(?:change|replace|fill|insert|set|enter|your|my|some|example|sample|dummy|fake|redacted|placeholder|todo|tbd|none|null|nil|undefined|empty|true|false|yes|no|on|off|enabled|disabled|required|optional|default|unset|auto)(?:[-_ ]?(?:me|this|it|in|here|value|password|secret|token|key|api|a))*[-_!. ]*|random|generated)$/i

const reference = /^(?:[a-z]:\\|file:|env:|vault:|ref\+|arn:|projects\/|secret:|op:\/\/|https?:\/\/[^@]*$)/i

const duration = /^(?:\d{1,5}(?:\.\d+)?|\d+(?:\.\d+)?(?:ns|us|ms|s|m|h|d))$/

/** Whether a value in a credential's place is one: not empty, no reference, no placeholder. */
export function isPlausible(value: string): boolean {
  return (
    value.length >= 3 &&
    value.length <= 4096 &&
    !isTemplate(value) &&
    !placeholder.test(value) &&
    !reference.test(value) &&
    !isPath(value)
  )
}

/** Base64 may begin with a slash as well, and has longer parts than paths. */
function isPath(value: string): boolean {
  return (
    /^(?:\.{0,2}|~)\/|^[a-z][a-z._-]*(?:\/[a-z][a-z._-]*){2,}$/.test(value) &&
    !value.split('/').some((part) => part.length >= 16 && countKinds(part) >= 3)
  )
}

function isTemplate(value: string): boolean {
  return template.test(value)
}

/** Whether a value in a credential's place may be shown: it says nothing, or something else fills it in. */
export function isHarmless(value: string): boolean {
  return value.length < 3 || isTemplate(value) || /^(?:true|false|null|none)$/i.test(value)
}

/** Whether a value could be a token, though it does not look like one for certain: it is no number, path or plain name. */
export function mayBeToken(key: string, value: string): boolean {
  if (duration.test(value) || !isPlausible(value)) return false
  return isVariable(key) || !/^[a-z]+(?:[-._/][a-z]+)*$/i.test(value)
}

/** Variables hold values; keys of other shapes may as well hold the name of an object. */
function isVariable(key: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(key)
}

/** Whether a value looks made by a machine, as a token does and a name does not. */
export function looksRandom(value: string): boolean {
  if (value.length < 8 || /\s/.test(value) || duration.test(value)) return false
  if (!/^[a-z0-9]+(?:[-.][a-z0-9]+)+$/.test(value)) return countKinds(value) >= 2 && entropy(value) > 2.8
  return (
    value.split(/[-.]/).some(isHash) ||
    (value.length >= 20 && /\d[a-z]|[a-z]\d/.test(value) && entropy(value) > 3.6)
  )
}

/** How many of small letters, capitals, digits and others a value holds. */
function countKinds(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length
}

/** Longer than the hashes that Kubernetes and Kustomize add to names. */
function isHash(part: string): boolean {
  return part.length >= 12 && (part.match(/\d/g) ?? []).length >= 3 && /[a-z]/.test(part)
}

/** Bits a character, by Shannon. */
function entropy(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}
