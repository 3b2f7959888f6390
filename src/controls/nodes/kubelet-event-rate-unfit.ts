import type { Control } from '#model'
import { defineSettingControl } from './kubelet/setting-control.ts'

export const kubeletEventRateUnfit: Control = defineSettingControl({
  id: 'kubelet-event-rate-unfit',
  title: 'Kubelet drops events or sends them without limit',
  severity: 'low',
  persona: 'strict',
  why: 'Events that are dropped are missing when an incident is looked into; without a limit a crashing pod floods the API server.',
  remediation: 'Leave `eventRecordQPS` at its 50, or set the parameter `lowest` at least.',
  aliases: [
    'kubescape:C-0180',
    'trivy:KCV-0087',
    'checkov:CKV_K8S_147',
    'kics:kubelet_event_qps_not_properly_set',
    'kube-bench:cis-1.12:4.2.8',
    'mondoo:kubelet-event-record-qps',
    'prowler:kubelet_event_record_qps',
  ],
  references: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  field: ['eventRecordQPS'],
  absent: 50,
  params: { lowest: 5 },
  allow: (rate, _, params) => Number(rate) > 0 && Number(rate) >= Number(params['lowest']),
  says: (rate) =>
    rate === 0 ? 'sends events without limit' : `drops events above \`${String(rate)}\` a second`,
})
