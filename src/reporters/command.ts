import { plainLine } from './plain.ts'

/** A command line to copy: `seaworthy`, words of ours, then paths from outside, quoted where a shell would read more into them. */
export function commandLine(words: string, paths: readonly string[]): string {
  return ['seaworthy', words, ...paths.map(quoted)].join(' ')
}

function quoted(path: string): string {
  const text = plainLine(path.startsWith('-') && path !== '-' ? `./${path}` : path)
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
