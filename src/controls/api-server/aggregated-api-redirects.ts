import { type Control, defineControl } from '#model'
import { type AffectedRange, isAffected, parseRelease } from '../nodes/version/release.ts'

export const aggregatedApiRedirects: Control = defineControl({
  id: 'aggregated-api-redirects',
  title: 'Extension of the API can send the API server elsewhere',
  severity: 'medium',
  why: "The API server follows the extension's redirects with the caller's credentials, to addresses that only it may reach (CVE-2022-3172).",
  remediation: 'Update the API server to 1.25.1, 1.24.5, 1.23.11 or 1.22.14, or to a newer release.',
  aliases: ['kubescape:C-0089'],
  references: ['https://github.com/kubernetes/kubernetes/issues/112513'],
  on: 'resource',
  kinds: ['APIService'],
  needs: { facts: ['server-version'] },
  applies: ({ object }) => Boolean(object.spec?.service) || 'the API server answers it itself',
  *check({ resource, object, facts }) {
    const { gitVersion } = facts['server-version']
    const release = parseRelease(gitVersion)
    if (release === undefined || !isAffected(release, affected)) return
    const { name = '?', namespace = '?' } = object.spec?.service ?? {}
    yield {
      at: ['spec', 'service'],
      message: `API server \`${gitVersion}\` follows redirects of \`${namespace}/${name}\`, which serves \`${resource.name}\``,
    }
  },
})

const affected: readonly AffectedRange[] = [
  { from: [0, 0, 0], fixed: [1, 22, 14] },
  { from: [1, 23, 0], fixed: [1, 23, 11] },
  { from: [1, 24, 0], fixed: [1, 24, 5] },
  { from: [1, 25, 0], fixed: [1, 25, 1] },
]
