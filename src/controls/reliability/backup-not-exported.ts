import { type Control, defineControl } from '#model'
import { placesAt, textAt } from '../network/custom/places.ts'

export const backupNotExported: Control = defineControl({
  id: 'backup-not-exported',
  title: 'Backup stays on the storage that it is a copy of',
  severity: 'medium',
  persona: 'reliability',
  why: 'A snapshot is lost with its volume, and whoever deletes the one deletes the other.',
  remediation:
    'Add an action `export` with a location profile outside the cluster beside the action `backup`.',
  aliases: ['kyverno:kasten-3-2-1-backup-policy'],
  references: ['https://docs.kasten.io/latest/usage/protect'],
  on: 'resource',
  kinds: ['config.kio.kasten.io/Policy'],
  applies: ({ object }) => actionsOf(object).some((action) => action !== 'restore') || 'it backs nothing up',
  *check({ resource, object }) {
    const actions = actionsOf(object)
    if (actions.includes('backup') && actions.includes('export')) return
    const missing = ['backup', 'export'].filter((action) => !actions.includes(action))
    yield {
      at: ['spec', 'actions'],
      message: `policy \`${resource.name}\` has no action ${missing.map((action) => `\`${action}\``).join(' and none ')}`,
    }
  },
})

function actionsOf(object: object): string[] {
  return placesAt(object, ['spec', 'actions', '*']).flatMap(({ value }) => textAt(value, ['action']) ?? [])
}
