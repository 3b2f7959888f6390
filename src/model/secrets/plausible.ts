/** Texts that stand where a secret will be: templates, variables, masks, and what authors write for "fill me in". */
const placeholder =
  /^(?:\$.*|%.*%|<.*>|\[.*\]|.*(?:\{\{|\$\{|\$\().*|[*x.•-]+|(?:change|replace|fill|insert|set|enter|your|my|some|example|sample|dummy|fake|redacted|placeholder|todo|tbd|none|null|nil|undefined|empty|true|false|yes|no|on|off|enabled|disabled|required|optional|default|random|generated|unset|auto)(?:[-_ ]?(?:me|this|it|in|here|value|password|secret|token|key|api|a))*[-_!. ]*)$/is

const reference =
  /^(?:\.{0,2}\/|~\/|[a-z]:\\|file:|env:|vault:|ref\+|arn:|projects\/|secret:|op:\/\/|https?:\/\/[^@]*$)/i

const duration = /^\d+(?:\.\d+)?(?:ns|us|ms|s|m|h|d)?$/

/** Whether a value in a credential's place is one: not empty, no reference, no placeholder. */
export function isPlausible(value: string): boolean {
  return value.length >= 3 && value.length <= 4096 && !placeholder.test(value) && !reference.test(value)
}

/** Whether a value looks made by a machine, as a token does and a name does not. */
export function looksRandom(value: string): boolean {
  if (value.length < 8 || /\s/.test(value) || duration.test(value)) return false
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length
  if (/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(value) && /[-.]/.test(value))
    return entropy(value) > 3.6 && /\d[a-z]|[a-z]\d/.test(value) && value.length >= 20
  return kinds >= 2 && entropy(value) > 2.8
}

/** Bits a character, by Shannon. */
function entropy(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}
