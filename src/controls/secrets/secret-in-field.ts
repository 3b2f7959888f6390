import { type Control, defineControl, type Path } from '#model'
import { type Kind, kindGroups } from '#schema'
import { sealed, secretsUnder, secretWords } from './evidence/redacted.ts'

export const secretInField: Control = defineControl({
  id: 'secret-in-field',
  title: 'Secret stands in a field of a manifest',
  severity: 'high',
  why: 'Whoever reads the repository or the object has the secret: in the header or command of a probe, or in the options of a volume.',
  remediation: 'Put the value into a Secret and refer to that, and replace the one that was seen.',
  aliases: [
    'datree:ALL_EXPOSED_SECRET_AWS',
    'datree:ALL_EXPOSED_SECRET_GCP',
    'datree:ALL_EXPOSED_SECRET_GITHUB',
    'datree:ALL_EXPOSED_SECRET_GITLAB',
    'datree:ALL_EXPOSED_SECRET_BITBUCKET',
    'datree:ALL_EXPOSED_SECRET_DATADOG',
    'datree:ALL_EXPOSED_SECRET_HEROKU',
    'datree:ALL_EXPOSED_SECRET_JWT',
    'datree:ALL_EXPOSED_SECRET_LAUNCHDARKLY',
    'datree:ALL_EXPOSED_SECRET_NEWRELIC',
    'datree:ALL_EXPOSED_SECRET_NPM',
    'datree:ALL_EXPOSED_SECRET_OKTA',
    'datree:ALL_EXPOSED_SECRET_STRIPE',
    'datree:ALL_EXPOSED_SECRET_SUMOLOGIC',
    'datree:ALL_EXPOSED_SECRET_TERRAFORM',
    'datree:ALL_EXPOSED_SECRET_TWILIO',
    'datree:ALL_EXPOSED_SECRET_VAULT',
    'datree:ALL_EXPOSED_SECRET_PRIVATEKEY',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
  on: 'resource',
  kinds: Object.keys(kindGroups) as Kind[],
  besides: ['Secret'],
  *check({ resource }) {
    for (const found of secretsUnder(resource, [])) {
      const { path, kind } = found
      if (hasItsOwnControl(resource.kind, path)) continue
      yield {
        at: path,
        message: `field \`${nameOf(path)}\` holds ${secretWords(kind)}`,
        ...sealed(found),
      }
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
