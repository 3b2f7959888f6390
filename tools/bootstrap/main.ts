import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from './format.ts'

const target = join(
  import.meta.dirname,
  '..',
  '..',
  'src',
  'sources',
  'cluster',
  'installed',
  'bootstrap.gen.ts',
)

/**
 * `node tools/bootstrap/main.ts FILE`: writes down the roles and bindings that a new cluster has, from what
 * `kubectl get clusterroles,clusterrolebindings,roles,rolebindings -A -o json` says of one that kubeadm made.
 */
function main([file]: readonly string[]): void {
  if (file === undefined) throw new Error('give the file that kubectl wrote')
  writeFileSync(target, format(JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof format>[0]))
}

main(process.argv.slice(2))
