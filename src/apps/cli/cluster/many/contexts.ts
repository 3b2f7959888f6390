import { nearest } from '#model'
import { readKubeconfig } from '#kube'
import { CommandError } from '../../errors.ts'
import { type RawOptions, strings } from '../../run/flags.ts'
import type { Terminal } from '../../terminal.ts'
import { commandError } from '../connect.ts'

/** The contexts that options name, in the order of the kubeconfig; throws a `CommandError` where none fits. */
export function chosenContexts(terminal: Terminal, options: RawOptions): string[] {
  const all = contextsOf(terminal, options)
  const patterns = strings(options['contexts'])
  if (options['allContexts'] === true && all.length > 0) return all
  const chosen = all.filter((name) => patterns.some((pattern) => fits(pattern, name)))
  if (chosen.length > 0) return chosen
  const [pattern = ''] = patterns
  const near = nearest(pattern, all)
  throw new CommandError(
    'context-not-found',
    all.length === 0 ? 'the kubeconfig has no context' : `no context fits \`${patterns.join('`, `')}\``,
    near === undefined ? 'see them: kubectl config get-contexts' : `did you mean \`${near}\`?`,
  )
}

function contextsOf({ env, cwd }: Terminal, options: RawOptions): string[] {
  try {
    const file = options['kubeconfig'] as string | undefined
    return [...readKubeconfig({ file, env, cwd }).contexts.keys()]
  } catch (error) {
    throw commandError(error)
  }
}

/** `*` stands for any text, slashes and all, since the names of some providers hold them; `?` for one character. */
function fits(pattern: string, name: string): boolean {
  const source = pattern
    .split(/([*?])/)
    .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : RegExp.escape(part)))
    .join('')
  return new RegExp(`^${source}$`, 's').test(name)
}
