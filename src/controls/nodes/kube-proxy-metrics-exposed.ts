import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeProxyMetricsExposed: Control = defineSettingControl({
  id: 'kube-proxy-metrics-exposed',
  title: 'Metrics of kube-proxy are shown to the network',
  severity: 'low',
  why: 'The port asks for no credentials and tells the mode and every setting of the proxy at `/configz`.',
  remediation:
    'Set `metricsBindAddress: 127.0.0.1:10249`, and collect the metrics through a proxy that asks for credentials.',
  aliases: ['kubescape:C-0291', 'kube-bench:cis-1.12:4.3.1'],
  references: ['https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/'],
  component: 'kube-proxy',
  field: ['metricsBindAddress'],
  absent: '',
  allow: (address) => /^(?:$|127\.|localhost(?::|$)|\[?::1\]?(?::\d+)?$)/.test(String(address)),
  says: (address) => `serves metrics on \`${String(address)}\``,
})
