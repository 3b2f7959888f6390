import { type Control, defineControl, type ImageReference, parseImage } from '#model'
import { placesAt, textAt } from '../network/custom/places.ts'
import { isFromRegistry } from './registry/from-registry.ts'

const lists = ['initContainers', 'containers', 'ephemeralContainers']

export const untrustedSandboxImage: Control = defineControl({
  id: 'untrusted-sandbox-image',
  title: 'Image of an agent sandbox may change or comes from anywhere',
  severity: 'medium',
  why: 'Every sandbox that is made from the template runs what the tag names at that moment, next to code that nobody has read.',
  remediation:
    'Name a version or a digest; the parameters `tags` and `registries` say which tags move and which registries are trusted.',
  aliases: ['kubescape:C-0304'],
  references: ['https://agent-sandbox.sigs.k8s.io/docs/'],
  on: 'resource',
  kinds: ['extensions.agents.x-k8s.io/SandboxTemplate'],
  params: { tags: [] as readonly string[], registries: [] as readonly string[] },
  *check({ object, params }) {
    for (const list of lists) {
      for (const { at, value } of placesAt(object, ['spec', 'podTemplate', 'spec', list, '*'])) {
        const text = textAt(value, ['image'])
        const image = text === undefined ? undefined : parseImage(text)
        const fault = image && (faultOfTag(image, params.tags) ?? faultOfRegistry(image, params.registries))
        if (fault === undefined) continue
        yield {
          at: [...at, 'image'],
          message: `container \`${textAt(value, ['name']) ?? '?'}\` of the sandbox ${fault}`,
        }
      }
    }
  },
})

function faultOfTag({ tag, digest }: ImageReference, tags: readonly string[]): string | undefined {
  if (digest !== undefined) return undefined
  if (tag === undefined) return 'has an image without a tag'
  return tag === 'latest' || tags.includes(tag) ? `has an image by the moving tag \`${tag}\`` : undefined
}

function faultOfRegistry(image: ImageReference, registries: readonly string[]): string | undefined {
  if (registries.length === 0 || registries.some((entry) => isFromRegistry(image, entry))) return undefined
  return `takes its image from \`${image.registry}\`, which is not on the list`
}
