import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { mountFolder, setFlags } from './manifest.ts'
import type { ClusterNode, ClusterOptions, Component } from './options.ts'

/** Where kubeadm keeps the static pods, below a node's tree. */
export function manifestPath({ tree }: ClusterNode, component: Component): string {
  return join(tree, 'etc', 'kubernetes', 'manifests', `${component}.yaml`)
}

/** Where the audit log is, below the control plane's tree. */
export const auditLogPath = join('var', 'log', 'kubernetes', 'audit', 'audit.log')

const everyRequest = {
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  rules: [{ level: 'RequestResponse' }],
}

/** Brings what the options ask for into the static pods' manifests, and the files that it needs into the tree. */
export function applyOptions(node: ClusterNode, options: ClusterOptions): void {
  const { auditPolicy = everyRequest, encryption, flags = {} } = options
  if (auditPolicy !== null) turnAuditOn(node, auditPolicy)
  if (encryption !== undefined) turnEncryptionOn(node, encryption)
  for (const [component, changes] of Object.entries(flags)) {
    setFlags(manifestPath(node, component as Component), changes)
  }
}

function turnAuditOn(node: ClusterNode, policy: object): void {
  const manifest = manifestPath(node, 'kube-apiserver')
  writeDocument(node, 'etc/kubernetes/audit/policy.yaml', policy)
  mkdirSync(join(node.tree, auditLogPath, '..'), { recursive: true, mode: 0o700 })
  mountFolder(manifest, 'audit-policy', '/etc/kubernetes/audit', true)
  mountFolder(manifest, 'audit-log', '/var/log/kubernetes/audit', false)
  setFlags(manifest, {
    'audit-policy-file': '/etc/kubernetes/audit/policy.yaml',
    'audit-log-path': `/${auditLogPath}`,
  })
}

function turnEncryptionOn(node: ClusterNode, configuration: object): void {
  const manifest = manifestPath(node, 'kube-apiserver')
  writeDocument(node, 'etc/kubernetes/encryption/configuration.yaml', configuration)
  mountFolder(manifest, 'encryption', '/etc/kubernetes/encryption', true)
  setFlags(manifest, { 'encryption-provider-config': '/etc/kubernetes/encryption/configuration.yaml' })
}

function writeDocument({ tree }: ClusterNode, path: string, document: object): void {
  mkdirSync(join(tree, path, '..'), { recursive: true, mode: 0o700 })
  writeFileSync(join(tree, path), stringify(document), { mode: 0o600 })
}
