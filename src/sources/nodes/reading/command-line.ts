import { findSecrets, type Flags, judgeValue, mask, redactedText } from '#model'

/** The program of a command line and its flags; a flag that is given several times has its last value, as in most components. */
export function flagsOf(words: readonly string[]): Flags {
  const flags: Record<string, string> = {}
  for (const [index, word] of words.entries()) {
    const [, name, value] = /^--?([A-Za-z][\w.-]*)(?:=([\s\S]*))?$/.exec(word) ?? []
    if (name === undefined) continue
    const next = words[index + 1]
    flags[name] = safeValue(name, value ?? (next === undefined || next.startsWith('-') ? 'true' : next))
  }
  return flags
}

/** The value, without what looks like a secret in it. */
export function safeValue(name: string, value: string): string {
  if (judgeValue(name, value) !== undefined) return redactedText
  return mask(value, findSecrets(value))
}

/** The words as flags show them: a value that looks like a secret is dots. */
export function safeWords(words: readonly string[]): readonly string[] {
  return words.map((word, index) => {
    const [, before] = /^--?([A-Za-z][\w.-]*)$/.exec(words[index - 1] ?? '') ?? []
    if (before !== undefined && !word.startsWith('-')) return safeValue(before, word)
    const [, name, value] = /^--?([A-Za-z][\w.-]*)=([\s\S]*)$/.exec(word) ?? []
    return name === undefined
      ? mask(word, findSecrets(word))
      : `${word.slice(0, -value!.length || undefined)}${safeValue(name, value!)}`
  })
}

/** The last part of a program's path: `kubelet` of `/usr/bin/kubelet`. */
export function programOf(words: readonly string[]): string {
  return (words[0] ?? '').split('/').at(-1)!
}
