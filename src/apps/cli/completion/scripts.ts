import type { CommandWords } from './words.ts'

/** Completion scripts by shell. Where a word is neither command nor option, files complete. */
export const shells: Readonly<Record<string, (words: readonly CommandWords[]) => string>> = {
  bash,
  zsh,
  fish,
}

function bash(entries: readonly CommandWords[]): string {
  return `_seaworthy() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command="" word words=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) case "\${command:+$command }$word" in ${commandPattern(entries)}) command="\${command:+$command }$word" ;; esac ;; esac
  done
  case "$command" in
${entries.map(({ command, words }) => `    "${command}") words="${words.map(({ word }) => word).join(' ')}" ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [[ "$current" != -* ]]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _seaworthy seaworthy
`
}

function commandPattern(entries: readonly CommandWords[]): string {
  return entries.flatMap(({ command }) => (command === '' ? [] : [`"${command}"`])).join('|')
}

/** zsh runs the bash script through its own compatibility layer. */
function zsh(entries: readonly CommandWords[]): string {
  return `#compdef seaworthy
autoload -U +X bashcompinit && bashcompinit
${bash(entries)}`
}

function fish(entries: readonly CommandWords[]): string {
  const lines = entries.flatMap(({ command, words }) =>
    words.map(({ word, description }) => {
      const name = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${word}`
      return `complete -c seaworthy -n '${condition(command)}' ${name} -d '${description.replaceAll("'", "\\'")}'`
    }),
  )
  return `${lines.join('\n')}\n`
}

function condition(command: string): string {
  return command === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${command.split(' ')[0]}`
}
