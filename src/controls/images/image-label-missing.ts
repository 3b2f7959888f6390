import { type Control, containerName, defineControl } from '#model'
import { contentsOf, imageUnread } from './contents/look-up.ts'

export const imageLabelMissing: Control = defineControl({
  id: 'image-label-missing',
  title: 'Image lacks a label that all should have',
  severity: 'low',
  persona: 'hygiene',
  why: 'Labels say who builds an image, from which source and on which base: without them nobody knows whom to ask.',
  remediation:
    'Set the label in the Dockerfile or in the build; the parameter `labels` lists the wanted ones.',
  aliases: ['kyverno:require-base-image', 'stackrox:required_image_label'],
  references: ['https://github.com/opencontainers/image-spec/blob/main/annotations.md'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  params: { labels: [] as readonly string[] },
  applies: ({ params }) => params.labels.length > 0 || 'no labels are configured',
  *check({ container, role, params, facts }) {
    const contents = contentsOf(facts, container)
    if (contents === undefined) return imageUnread(container)
    const own = { ...contents.config.config?.Labels, ...contents.annotations }
    const missing = params.labels.filter((label) => !own[label])
    if (missing.length > 0)
      yield {
        at: ['image'],
        message: `image of ${containerName({ container, role })} has no label \`${missing.join('`, `')}\``,
      }
    return undefined
  },
})
