import { type Control, containerName, defineControl, parseImage, type Workload } from '#model'
import { isLoopback } from '../control-plane/values.ts'

export const openTiller: Control = defineControl({
  id: 'open-tiller',
  title: 'Every pod may command Tiller',
  severity: 'critical',
  why: 'Tiller asks nobody who they are and installs whatever it is told to, mostly as an administrator of the cluster.',
  remediation:
    'Move to Helm 3 and delete Tiller; until then let it listen on `localhost` alone (`--listen=localhost:44134`).',
  aliases: ['checkov:CKV_K8S_45', 'kics:tiller_deployment_is_accessible_from_within_the_cluster'],
  references: ['https://v2.helm.sh/docs/securing_installation/'],
  on: 'container',
  *check({ container, role, workload }) {
    const repository = parseImage(container.image ?? '')?.repository ?? ''
    if (!/(?:^|\/)tiller$/.test(repository) && !isLabelled(workload)) return
    const words = [...(container.command ?? []), ...(container.args ?? [])]
    if (isLoopback(listenOf(words)) || asksForCertificates(words, container.env ?? [])) return
    yield {
      at: container.args === undefined ? [] : ['args'],
      message: `${containerName({ container, role })} lets every pod command Tiller`,
    }
  },
})

function isLabelled({ podLabels }: Workload): boolean {
  return podLabels['app'] === 'helm' && podLabels['name'] === 'tiller'
}

/** Without the flag it listens on every address. */
function listenOf(words: readonly string[]): string {
  const index = words.findIndex((word) => /^--?listen(?:=|$)/.test(word))
  if (index < 0) return ':44134'
  const [, value] = words[index]!.split('=')
  return value ?? words[index + 1] ?? ''
}

function asksForCertificates(
  words: readonly string[],
  variables: readonly { readonly name?: string; readonly value?: string }[],
): boolean {
  return (
    words.some((word) => /^--?tls-verify(?:=true)?$/.test(word)) ||
    variables.some(({ name, value }) => name === 'TILLER_TLS_VERIFY' && value === '1')
  )
}
