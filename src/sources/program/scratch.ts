import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of our own, outside what is scanned, for as long as a program runs. */
export interface Scratch {
  /** Absolute, free of symbolic links. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
}

export async function withScratch<T>(use: (scratch: Scratch) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'seaworthy-')))
  try {
    for (const name of ['home', 'programs', 'plugins', 'tmp']) mkdirSync(join(folder, name))
    return await use({ folder, env: environment(folder) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nothing is listening there, so that whoever honours proxies cannot connect out. */
const deadProxy = 'http://127.0.0.1:9'

/**
 * All that a child is told of the world: no user settings, no plug-ins, no cluster, no program to start in turn
 * (kustomize would run `git` for a remote base), no way out.
 */
function environment(folder: string): Record<string, string> {
  const home = join(folder, 'home')
  return {
    PATH: join(folder, 'programs'),
    HOME: home,
    TMPDIR: join(folder, 'tmp'),
    LANG: 'C.UTF-8',
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    DOCKER_CONFIG: join(home, 'docker'),
    KUBECONFIG: '/dev/null',
    HELM_CACHE_HOME: join(home, 'helm', 'cache'),
    HELM_CONFIG_HOME: join(home, 'helm', 'config'),
    HELM_DATA_HOME: join(home, 'helm', 'data'),
    HELM_PLUGINS: join(folder, 'plugins'),
    HELM_NO_PLUGINS: '1',
    KUSTOMIZE_PLUGIN_HOME: join(folder, 'plugins'),
    ...Object.fromEntries(
      ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) => [
        [name, deadProxy],
        [name.toLowerCase(), deadProxy],
      ]),
    ),
  }
}
