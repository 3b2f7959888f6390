import { type Control, containerName, defineControl } from '#model'
import { contentsOf, imageUnread } from './contents/look-up.ts'

export const disallowedBaseImage: Control = defineControl({
  id: 'disallowed-base-image',
  title: 'Image is built on a base that is not on the list',
  severity: 'low',
  persona: 'strict',
  why: 'Other bases are not kept up to date with those of the list, and nobody has checked what they hold.',
  remediation: 'Build on a base of the list, or add its base to the parameter `bases`.',
  aliases: ['kyverno:allowed-base-images'],
  references: ['https://github.com/opencontainers/image-spec/blob/main/annotations.md'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  params: { bases: [] as readonly string[] },
  applies: ({ params }) => params.bases.length > 0 || 'no base images are configured',
  *check({ container, role, params, facts }) {
    const contents = contentsOf(facts, container)
    if (contents === undefined) return imageUnread(container)
    const own = { ...contents.config.config?.Labels, ...contents.annotations }
    const base = own['org.opencontainers.image.base.name']
    if (base !== undefined && params.bases.some((entry) => isBase(base, entry))) return undefined
    const on = base === undefined ? 'does not say what it is built on' : `is built on \`${base}\``
    yield { at: ['image'], message: `image of ${containerName({ container, role })} ${on}` }
    return undefined
  },
})

/** An entry without tag or digest stands for all of them. */
function isBase(base: string, entry: string): boolean {
  return base === entry || base.startsWith(`${entry}:`) || base.startsWith(`${entry}@`)
}
