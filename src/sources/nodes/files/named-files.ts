import { nodePaths, valueAt } from '#model'
import type { Component, ComponentName } from '../components/component.ts'
import type { NamedFile } from './files.ts'
import type { KubeletConfiguration } from '../configuration/kubelet-configuration.ts'

/** The files that flags name: those of `nodePaths` that stand for a flag, and what the kubelet's configuration says instead of one. */
export function namedFiles(
  components: ReadonlyMap<ComponentName, Component>,
  kubelet: KubeletConfiguration | undefined,
): readonly NamedFile[] {
  const byFlags = flags.flatMap(({ component, flag }) => {
    const running = components.get(component)
    const path = running?.flags[flag] ?? ''
    return path.startsWith('/') ? [{ flag: `${component} --${flag}`, path: running!.onNode(path) }] : []
  })
  const byFields = fields.flatMap(([flag, field]) => {
    const path = valueAt(kubelet?.value, field)
    return typeof path === 'string' && path.startsWith('/') ? [{ flag: `kubelet --${flag}`, path }] : []
  })
  const parts = (kubelet?.files ?? []).map((path) => ({ flag: 'kubelet --config', path }))
  return [...byFlags, ...byFields, ...parts]
}

/** Where the API server writes the audit log, and what it leaves when it begins a new file. */
export function auditLogs(apiServer: Component | undefined): readonly string[] {
  const path = apiServer?.flags['audit-log-path'] ?? ''
  if (!path.startsWith('/')) return []
  const onNode = apiServer!.onNode(path)
  return [onNode, `${onNode.replace(/(?:\.log)?$/, '')}-*`]
}

const flags: readonly { readonly component: ComponentName; readonly flag: string }[] = Object.values(
  nodePaths,
)
  .flat()
  .flatMap((entry) => {
    const [, component, flag] = /^([a-z-]+) --(.+)$/.exec(entry) ?? []
    return component === undefined ? [] : [{ component: component as ComponentName, flag: flag! }]
  })

const fields = [
  ['client-ca-file', ['authentication', 'x509', 'clientCAFile']],
  ['tls-cert-file', ['tlsCertFile']],
  ['tls-private-key-file', ['tlsPrivateKeyFile']],
] as const
