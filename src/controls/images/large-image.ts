import { type Control, containerName, defineControl } from '#model'
import { contentsOf, imageUnread } from './contents/look-up.ts'

export const largeImage: Control = defineControl({
  id: 'large-image',
  title: 'Image is large',
  severity: 'low',
  persona: 'hygiene',
  why: 'It takes long to start on a new node and fills the disk, and most of what it holds is never used but has to be kept up to date.',
  remediation:
    'Build in stages and copy the result to a small base image; the parameter `mebibytes` says what is large.',
  aliases: ['kyverno:block-large-images'],
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  params: { mebibytes: 2048 },
  *check({ container, role, params, facts }) {
    const contents = contentsOf(facts, container)
    if (contents === undefined) return imageUnread(container)
    const mebibytes = Math.round(contents.size / 1_048_576)
    if (mebibytes > params.mebibytes)
      yield {
        at: ['image'],
        message: `image of ${containerName({ container, role })} has ${mebibytes} MiB, more than ${params.mebibytes}`,
      }
    return undefined
  },
})
