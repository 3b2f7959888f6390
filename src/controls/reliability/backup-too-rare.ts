import { type Control, defineControl } from '#model'
import { textAt } from '../network/custom/places.ts'

const at = ['spec', 'frequency']

export const backupTooRare: Control = defineControl({
  id: 'backup-too-rare',
  title: 'Application that matters most is backed up too rarely',
  severity: 'low',
  persona: 'reliability',
  why: 'Whatever was written since the last copy is lost with the volume.',
  remediation:
    'Set `frequency: "@hourly"`, or take the value of the label `appPriority` from the parameter `priorities`.',
  aliases: ['kyverno:kasten-hourly-rpo'],
  references: ['https://docs.kasten.io/latest/usage/protect'],
  on: 'resource',
  kinds: ['config.kio.kasten.io/Policy'],
  params: {
    priorities: ['Mission-Critical'] as readonly string[],
    frequencies: ['@hourly'] as readonly string[],
  },
  applies: ({ resource, params }) =>
    params.priorities.includes(resource.labels['appPriority'] ?? '') ||
    'nothing says that it matters so much',
  *check({ resource, object, params }) {
    const frequency = textAt(object, at)
    if (frequency === undefined || params.frequencies.includes(frequency)) return
    yield { at, message: `policy \`${resource.name}\` runs \`${frequency}\`` }
  },
})
