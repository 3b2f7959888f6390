import type { NodeJobSettings } from '#model'
import type { PodSettings } from '#sources/cluster'
import { CommandError } from '../errors.ts'
import type { RawOptions } from '../run/flags.ts'

/** How nodes are asked, the option over the configuration; throws a `CommandError` where no image is named. */
export function podSettings(
  options: RawOptions,
  settings: NodeJobSettings,
  option: 'nodeImage' | 'image' = 'nodeImage',
): PodSettings {
  const image = (options[option] as string | undefined) ?? settings.image
  if (image !== undefined) return { ...settings, image }
  const name = option === 'image' ? '--image' : '--node-image'
  throw new CommandError(
    'node-image-missing',
    'nothing says which image the pods that read nodes run',
    `name one that has \`seaworthy\` on its PATH by ${name} or \`nodeFacts.image\`; docs/node-facts.md shows how to make it`,
  )
}
