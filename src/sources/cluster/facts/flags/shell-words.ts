/** One word, an operator that ends a command, or a redirection with the file that it names. */
const token =
  /\\\n|[^\S\n]+|(?<operator>&&|\|\|?|[;\n&])|(?<redirection>\d*(?:>>?|<)(?:&\d+|\s*[^\s;|&]+)?)|(?<word>(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s;|&<>"'\\])+)/gs

/** The commands of a shell script, each as its words: without redirections and operators, and with nothing expanded. */
export function shellCommands(script: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]]
  for (const { groups } of script.matchAll(token)) {
    if (groups?.['operator'] !== undefined) commands.push([])
    else if (groups?.['word'] !== undefined) commands.at(-1)!.push(unquoted(groups['word']))
  }
  return commands.filter((words) => words.length > 0)
}

function unquoted(word: string): string {
  return word.replace(
    /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/gs,
    (_, double: string | undefined, single: string | undefined, escaped: string | undefined) =>
      double?.replace(/\\(["\\$`])/g, '$1').replaceAll('\\\n', '') ??
      single ??
      (escaped === '\n' ? '' : escaped!),
  )
}
