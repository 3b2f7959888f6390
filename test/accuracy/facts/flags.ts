import type { Flags } from '#model'

/** The flags of a command line: `--a=b`, `--a b`, and `--a`, which is `true`. */
export function flagsOf(words: readonly string[]): Flags {
  const flags: Record<string, string> = {}
  words.forEach((word, index) => {
    const [, name, value] = /^--?([a-zA-Z][\w-]*)(?:=(.*))?$/s.exec(word.trim()) ?? []
    if (name === undefined) return
    const next = words[index + 1]?.trim()
    flags[name] = value?.trim() ?? (next === undefined || next.startsWith('-') ? 'true' : next)
  })
  return flags
}

/** The words of a command line that was recorded as one text. */
export function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '')
}
