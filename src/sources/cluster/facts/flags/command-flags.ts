import type { AnyContainer, Flags } from '#model'
import { shellCommands } from './shell-words.ts'

/** A program, and what it is called as a part of `hyperkube`. */
export interface Program {
  readonly program: string
  readonly subcommands: readonly string[]
}

/**
 * The flags with which a container starts a program; undefined where it starts another. Before the program may stand what starts it:
 * a shell with `-c`, `go-runner` with flags of its own, `exec`, `hyperkube`.
 */
export function containerFlags(container: AnyContainer, component: Program): Flags | undefined {
  const words = [...(container.command ?? []), ...(container.args ?? [])].map((word) =>
    expanded(word, container),
  )
  const command = commandsOf(words)
    .map((one) => argumentsOf(one, component))
    .find((one) => one !== undefined)
  if (command === undefined) return undefined
  const flags = parseFlags(command)
  return component.program === 'etcd' ? { ...etcdEnvironment(container), ...flags } : flags
}

/** Variables that the container sets to a plain text; the others stand as they are written. */
function expanded(word: string, { env = [] }: AnyContainer): string {
  return word.replace(
    /\$\(([A-Za-z_.-][\w.-]*)\)/g,
    (reference, name) => env.find((one) => one.name === name && one.value !== undefined)?.value ?? reference,
  )
}

function commandsOf(words: readonly string[]): readonly (readonly string[])[] {
  const [first = ''] = words
  if (!/(?:^|\/)(?:ba|da)?sh$/.test(first)) return [words]
  const script = words.findIndex((word, index) => index > 0 && /^-\w*c$/.test(word))
  return script < 0 ? [words] : shellCommands(words[script + 1] ?? '')
}

function argumentsOf(
  words: readonly string[],
  { program, subcommands }: Program,
): readonly string[] | undefined {
  const at = words.findIndex((word, index) => {
    const name = word.slice(word.lastIndexOf('/') + 1)
    const before = words[index - 1] ?? ''
    return (
      (name === program && !word.startsWith('-')) ||
      (/(?:^|\/)hyperkube$/.test(before) && subcommands.includes(word))
    )
  })
  return at < 0 ? undefined : words.slice(at + 1)
}

/** Flags that may be given several times and then add up. */
const lists: ReadonlySet<string> = new Set([
  'admission-control',
  'api-audiences',
  'authorization-mode',
  'controllers',
  'disable-admission-plugins',
  'enable-admission-plugins',
  'etcd-servers',
  'feature-gates',
  'runtime-config',
  'service-account-issuer',
  'service-account-key-file',
  'tls-cipher-suites',
  'tls-sni-cert-key',
])

/**
 * By name, without dashes, as pflag and Go's own package read them: `--name=value`, or `--name value` where the next word is no flag
 * (a boolean takes none, and no word follows one). Underscores count as dashes; the last of several counts, but for lists.
 */
export function parseFlags(words: readonly string[]): Flags {
  const flags: Record<string, string> = {}
  for (const [index, word] of words.entries()) {
    const [, written, given] = /^--?([A-Za-z][\w.-]*)(?:=([\s\S]*))?$/.exec(word) ?? []
    if (written === undefined) continue
    const name = written.replaceAll('_', '-')
    const next = words[index + 1]
    const value = given ?? (next === undefined || /^--?[A-Za-z]/.test(next) ? 'true' : next)
    const before = flags[name]
    flags[name] = before !== undefined && before !== '' && lists.has(name) ? `${before},${value}` : value
  }
  return flags
}

/** etcd reads `ETCD_CERT_FILE` for a flag `--cert-file` that is not given; passwords, which some images take so, are no flags. */
function etcdEnvironment({ env = [] }: AnyContainer): Flags {
  return Object.fromEntries(
    env.flatMap(({ name = '', value }) =>
      /^ETCD_(?!.*(?:PASSWORD|SECRET))/.test(name) && value !== undefined
        ? [[name.slice('ETCD_'.length).toLowerCase().replaceAll('_', '-'), value]]
        : [],
    ),
  )
}
