import { type Control, defineControl } from '#model'

export const secretDataInManifest: Control = defineControl({
  id: 'secret-data-in-manifest',
  title: 'Secret is kept in a manifest',
  severity: 'medium',
  why: 'The data of a Secret is encoded, not encrypted: whoever reads the file, or its history, has it.',
  remediation:
    'Keep the manifest encrypted (SOPS, Sealed Secrets), or let an operator fetch the data from a store.',
  references: [
    'https://kubernetes.io/docs/concepts/security/secrets-good-practices/#avoid-sharing-secret-manifests',
  ],
  on: 'resource',
  kinds: ['Secret'],
  applies({ resource: { origin } }) {
    if (origin.type === 'cluster') return 'it was read from a cluster'
    return origin.type === 'file' || 'it is rendered from values'
  },
  *check({ resource }) {
    const found = resource.redactions?.find(
      ({ kind, path }) => kind === 'secret-data' && !isPublic(String(path[1])),
    )
    if (found === undefined) return
    yield { at: found.path.slice(0, 1), message: `data of secret \`${resource.name}\` stands in the file` }
  },
})

/** Certificates are meant to be seen. */
function isPublic(key: string): boolean {
  return /(?:^|[._-])(?:crt|cer|cert|ca|pub|ca-bundle|ca-certificates?)$/i.test(key)
}
