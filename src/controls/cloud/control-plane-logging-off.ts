import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'
import { unread } from './cluster/reading.ts'

export const controlPlaneLoggingOff: Control = defineClusterControl({
  id: 'control-plane-logging-off',
  title: 'Managed control plane keeps logs to itself',
  severity: 'medium',
  why: 'Without the audit log nobody can say who did what, before or after something went wrong.',
  remediation: 'Send all logs of the control plane to the log service of the cloud, the audit log first.',
  aliases: [
    'kubescape:C-0067',
    'kubescape:C-0254',
    'trivy:AWS-0038',
    'trivy:GCP-0060',
    'checkov:CKV_AWS_37',
    'checkov:CKV_GCP_1',
    'azure-policy:AuditDiagnosticLog_Audit',
    'gke-policy:Enable Cloud Monitoring and Logging',
    'hardeneks:check_logs_are_enabled',
    'prowler:eks_control_plane_logging_all_types_enabled',
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
    'https://learn.microsoft.com/azure/aks/monitor-aks',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/config-logging-monitoring',
  ],

  *eks({ cluster: { logging } }) {
    const on = logging?.clusterLogging?.filter(({ enabled }) => enabled === true) ?? []
    const sent = new Set(on.flatMap(({ types = [] }) => types))
    const missing = eksLogs.filter((log) => !sent.has(log))
    if (missing.length === 0) return
    yield {
      at: ['cluster', 'logging', 'clusterLogging'],
      ...(sent.has('audit') && { severity: 'low' }),
      message: `logs ${missing.map((log) => `\`${log}\``).join(', ')} of the control plane are not sent`,
    }
  },
  *aks({ diagnosticSettings, unread: why }) {
    if (diagnosticSettings === undefined)
      return unread('the diagnostic settings of the cluster', why?.['diagnosticSettings'])
    const logs = diagnosticSettings.flatMap(({ properties }) => properties?.logs ?? [])
    const on = logs.filter(({ enabled }) => enabled === true)
    if (on.some(({ category, categoryGroup }) => aksLogs.includes(category ?? categoryGroup ?? '')))
      return undefined
    yield { at: ['diagnosticSettings'], message: 'no diagnostic setting sends the audit log' }
    return undefined
  },
  *gke({ cluster: { loggingConfig, loggingService } }) {
    const components = loggingConfig?.componentConfig?.enableComponents
    const isOn = components?.includes('SYSTEM_COMPONENTS') ?? (loggingService ?? 'none') !== 'none'
    if (!isOn) yield { at: ['cluster', 'loggingService'], message: 'the cluster sends no logs' }
  },
})

const eksLogs = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']

/** Categories and groups of them that hold the audit log. */
const aksLogs = ['kube-audit', 'kube-audit-admin', 'audit', 'allLogs']
