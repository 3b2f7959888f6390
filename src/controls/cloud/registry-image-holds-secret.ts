import { type Control, defineControl } from '#model'

export const registryImageHoldsSecret: Control = defineControl({
  id: 'registry-image-holds-secret',
  title: 'Image has a secret in its layers',
  severity: 'high',
  why: 'Whoever may pull the image has the secret, and a later layer that deletes the file does not take it back.',
  remediation: 'Change the secret, build the image without it, and mount it when the container starts.',
  aliases: ['prowler:ecr_repository_image_no_secrets'],
  references: ['https://docs.docker.com/build/building/secrets/'],

  on: 'cluster',
  needs: { facts: ['image-secrets'] },
  *check({ facts }) {
    for (const [image, secrets] of Object.entries(facts['image-secrets']))
      for (const { path, kind } of secrets)
        yield {
          at: [],
          message: `image \`${image}\` holds a ${kind} in \`${path}\``,
          evidence: [{ at: ['image-secrets', image, path], value: kind }],
          discriminator: `${image} ${path} ${kind}`,
        }
  },
})
