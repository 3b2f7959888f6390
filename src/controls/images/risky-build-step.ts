import { type Control, containerName, defineControl } from '#model'
import { contentsOf, imageUnread } from './contents/look-up.ts'
import { risksOf } from './contents/build-steps.ts'

export const riskyBuildStep: Control = defineControl({
  id: 'risky-build-step',
  title: 'Image was built by a step that brings in what nobody checked',
  severity: 'low',
  persona: 'strict',
  why: 'A step that fetches, unpacks or updates gives another image every time, and may switch off the check of what it fetches.',
  remediation:
    'Use `COPY`, or `ADD --checksum`; take updates from a newer base image, and mount secrets for one step only.',
  aliases: [
    'stackrox:add_instruction',
    'stackrox:insecure_command',
    'stackrox:run_secrets_volume',
    'stackrox:update_instructions',
  ],
  references: ['https://docs.docker.com/build/building/best-practices/'],
  on: 'container',
  needs: { facts: ['image-contents'] },
  *check({ container, role, facts }) {
    const contents = contentsOf(facts, container)
    if (contents === undefined) return imageUnread(container)
    for (const risk of risksOf(contents))
      yield {
        at: ['image'],
        message: `image of ${containerName({ container, role })} ${risk}`,
        discriminator: risk,
      }
    return undefined
  },
})
