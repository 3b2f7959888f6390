import { type Control, defineControl, valueAt } from '#model'
import { type Place, placesAt } from '../network/custom/places.ts'

export const ambiguousArgoApplication: Control = defineControl({
  id: 'ambiguous-argo-application',
  title: 'Argo CD application says twice, or not at all, what it takes or where it goes',
  severity: 'low',
  persona: 'reliability',
  why: 'Argo CD refuses the application, or leaves one of the two out, and not what was meant is installed.',
  remediation: 'Give each source a `path` or a `chart`, and the destination a `server` or a `name`.',
  aliases: ['kyverno:application-field-validation'],
  references: ['https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#applications'],
  on: 'resource',
  kinds: ['argoproj.io/Application'],
  *check({ object }) {
    const sources = [...placesAt(object, ['spec', 'source']), ...placesAt(object, ['spec', 'sources', '*'])]
    for (const source of sources) {
      const given = fieldsOf(source, ['path', 'chart', 'ref'])
      if (given.includes('path') && given.includes('chart'))
        yield { at: [...source.at, 'chart'], message: 'the source has both a `path` and a `chart`' }
      else if (given.length === 0)
        yield { at: source.at, message: 'the source has neither a `path` nor a `chart`' }
    }
    for (const destination of placesAt(object, ['spec', 'destination'])) {
      const given = fieldsOf(destination, ['server', 'name'])
      if (given.length === 2)
        yield { at: destination.at, message: 'the destination has both a `server` and a `name`' }
      else if (given.length === 0)
        yield { at: destination.at, message: 'the destination has neither a `server` nor a `name`' }
    }
  },
})

function fieldsOf({ value }: Place, fields: readonly string[]): string[] {
  return fields.filter((field) => (valueAt(value, [field]) ?? '') !== '')
}
