import { type Flags, valueAt } from '#model'
import { configText, ofKind, type Seen } from '../seen.ts'
import { asMap, yamlMap } from '../yaml-map.ts'
import type { Component } from './components.ts'
import type { Instance } from './instances.ts'

/** Where OpenShift keeps the configuration that its static pods are started with, and which part of it are flags. */
const configurations: Partial<Readonly<Record<Component['program'], { namespace: string; part: string }>>> = {
  'kube-apiserver': { namespace: 'openshift-kube-apiserver', part: 'apiServerArguments' },
  'kube-controller-manager': { namespace: 'openshift-kube-controller-manager', part: 'extendedArguments' },
}

/** Fields of `servingInfo` that stand for flags. */
const serving: Readonly<Record<string, string>> = {
  certFile: 'tls-cert-file',
  cipherSuites: 'tls-cipher-suites',
  clientCA: 'client-ca-file',
  keyFile: 'tls-private-key-file',
  minTLSVersion: 'tls-min-version',
}

/**
 * The component of OpenShift, told by the ConfigMap that its operator writes for all nodes; the static pods name its file and few
 * flags beside it. None where the cluster is no OpenShift or the ConfigMap cannot be read.
 */
export function configuredByOpenShift(seen: Seen, { program }: Component): readonly Instance[] {
  const place = configurations[program]
  if (place === undefined) return []
  const { namespace, part } = place
  const isOpenShift = ofKind(seen, '', 'Node').some(
    ({ labels }) => labels['node.openshift.io/os_id'] !== undefined,
  )
  const text = isOpenShift ? configText(seen, 'config', 'config.yaml', namespace) : undefined
  const configuration = text === undefined ? undefined : yamlMap(text)
  const given = asMap(valueAt(configuration, [part]))
  if (given === undefined) return []
  const served = Object.entries(serving).flatMap(([field, flag]): [string, string][] => {
    const value = valueAt(configuration, ['servingInfo', field])
    return value === undefined ? [] : [[flag, textOf(value)]]
  })
  const flags: Flags = {
    ...Object.fromEntries(served),
    ...Object.fromEntries(Object.entries(given).map(([name, values]) => [name, textOf(values)])),
  }
  return [{ node: '', flags, provenance: `ConfigMap ${namespace}/config`, addresses: [] }]
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(',') : String(value)
}
