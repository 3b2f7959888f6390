import {
  type AnyContainer,
  type FactTypes,
  type ImageContents,
  type ImageScan,
  type NotEvaluated,
  notEvaluated,
} from '#model'

type Facts = Pick<FactTypes, 'image-contents'>

/** What is known of a container's image; undefined where nobody read it. */
export function contentsOf(facts: Facts, { image }: AnyContainer): ImageContents | undefined {
  const known = facts['image-contents']
  return image !== undefined && Object.hasOwn(known, image) ? known[image] : undefined
}

/** The scan of a container's image; undefined where there was none. */
export function scanOf(facts: Facts, container: AnyContainer): ImageScan | undefined {
  return contentsOf(facts, container)?.scan
}

/** Of a container whose image, or the part of it that counts, was not read. */
export function imageUnread({ image }: AnyContainer, what = 'read'): NotEvaluated {
  return notEvaluated('image-unread', `image \`${image ?? '?'}\` was not ${what}`)
}
