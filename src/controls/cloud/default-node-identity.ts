import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { gkeNodeConfigs } from './cluster/pools.ts'

export const defaultNodeIdentity: Control = defineClusterControl({
  id: 'default-node-identity',
  title: 'Nodes run as the default account of the project',
  severity: 'medium',
  why: 'The account is often an editor of the project, and every node and whoever takes one is that account.',
  remediation: 'Give node pools an account of their own that may write logs and metrics and read images.',
  aliases: [
    'trivy:GCP-0050',
    'gke-policy:Change default Service Accounts in node pools',
    'gke-policy:Change default Service Accounts in Node Auto-Provisioning',
    'prowler:gke_cluster_no_default_service_account',
  ],
  references: ['https://cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster'],

  *gke(described) {
    const problems = gkeNodeConfigs(described, ['serviceAccount'], ({ serviceAccount, oauthScopes = [] }) => {
      if (!isDefault(serviceAccount)) return undefined
      return oauthScopes.some((scope) => scope.endsWith('/auth/cloud-platform'))
        ? `runs as the default account of the project ${unlimited}`
        : 'runs as the default account of the project'
    })
    for (const problem of problems)
      yield problem.message.endsWith(unlimited) ? { ...problem, severity: 'high' } : problem
  },
})

const unlimited = 'with every scope'

function isDefault(account = 'default'): boolean {
  return account === '' || account === 'default' || account.endsWith('-compute@developer.gserviceaccount.com')
}
