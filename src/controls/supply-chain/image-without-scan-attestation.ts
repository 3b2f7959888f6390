import { type Control, containerName, defineControl } from '#model'
import { daysBetween } from '../images/contents/age.ts'
import { imageUnread } from '../images/contents/look-up.ts'
import { attestationsOf, signaturesOf } from './signatures/look-up.ts'

const types = ['https://cosign.sigstore.dev/attestation/vuln/', 'https://in-toto.io/attestation/vulns']

export const imageWithoutScanAttestation: Control = defineControl({
  id: 'image-without-scan-attestation',
  title: 'No recent scan vouches for the image',
  severity: 'low',
  persona: 'strict',
  why: 'Whether the image was ever looked at for known holes rests on somebody remembering to do so.',
  remediation:
    'Scan images where they are built and attest the result (`cosign attest --type vuln`), again and again; the parameter `days` says what is recent.',
  aliases: [
    'kyverno:require-vulnerability-scan',
    'kyverno:check-image-vulns-cve-2022-42889',
    'kyverno:verify-tekton-taskrun-vuln-scan',
    'stackrox:no_scans',
  ],
  references: ['https://docs.sigstore.dev/cosign/verifying/attestation/'],
  on: 'container',
  needs: { facts: ['image-signatures', 'now'] },
  params: { days: 30 },
  *check({ container, role, facts, params }) {
    const known = signaturesOf(facts, container)
    if (known === undefined) return imageUnread(container, 'asked about in its registry')
    const scans = attestationsOf(known, types)
    const who = containerName({ container, role })
    const ages = scans.map(({ time }) => daysBetween(time, facts.now) ?? 0)
    if (scans.length === 0) yield { at: ['image'], message: `image of ${who} has no attestation of a scan` }
    else if (Math.min(...ages) > params.days)
      yield {
        at: ['image'],
        message: `the last attested scan of the image of ${who} is ${Math.min(...ages)} days old`,
      }
    return undefined
  },
})
