import { type Control, defineControl, type Path } from '#model'
import { type Kind, kindGroups } from '#schema'
import { secretsUnder, secretWords } from './evidence/redacted.ts'

export const secretInField: Control = defineControl({
  id: 'secret-in-field',
  title: 'Secret stands in a field of a manifest',
  severity: 'high',
  why: 'Whoever reads the repository or the object has the secret: in the header or command of a probe, or in the options of a volume.',
  remediation: 'Put the value into a Secret and refer to that, and replace the one that was seen.',
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
  on: 'resource',
  kinds: Object.keys(kindGroups) as Kind[],
  *check({ resource }) {
    for (const { path, kind } of secretsUnder(resource, [])) {
      if (hasItsOwnControl(resource.kind, path)) continue
      yield { at: path, message: `field \`${nameOf(path)}\` holds ${secretWords(kind)}` }
    }
  },
})

/** Environment, command line, annotations and the data of ConfigMaps. */
function hasItsOwnControl(kind: string, path: Path): boolean {
  if (kind === 'ConfigMap' && path[0] === 'data') return true
  if (path.includes('annotations')) return true
  if (path.at(-3) === 'env' && path.at(-1) === 'value') return true
  return (path.at(-2) === 'args' || path.at(-2) === 'command') && typeof path.at(-3) === 'number'
}

/** The last key, without the indexes behind it. */
function nameOf(path: Path): string {
  return path.findLast((step) => typeof step === 'string') ?? '?'
}
