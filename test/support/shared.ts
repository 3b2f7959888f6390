import { existsSync } from 'node:fs'
import { join } from 'node:path'

const corpora = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora')

/** The folder of a labelled corpus that lies beside the checkout; undefined where it is absent. */
export function corpus(name: string): string | undefined {
  const folder = join(corpora, name)
  return existsSync(folder) ? folder : undefined
}

/** Why tests of a corpus do not run. */
export function absent(name: string): string {
  return `the corpus \`${name}\` is not beside this checkout (../shared/corpora/${name})`
}
