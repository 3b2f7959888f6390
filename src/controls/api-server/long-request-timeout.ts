import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { secondsOf } from '../control-plane/values.ts'

export const longRequestTimeout: Control = defineFlagControl({
  id: 'long-request-timeout',
  title: 'API server lets requests take too long',
  severity: 'low',
  persona: 'strict',
  why: 'A few slow requests of one caller can keep it busy for everybody else.',
  remediation: 'Remove `--request-timeout`, which is a minute by default.',
  aliases: [
    'kubescape:C-0134',
    'checkov:CKV_K8S_95',
    'kics:request_timeout_not_properly_set',
    'kube-bench:cis-1.12:1.2.20',
    'prowler:apiserver_request_timeout_set',
    'stig:V-242438',
  ],
  component: 'api-server',
  flags: ['request-timeout'],
  absent: 'pass',
  params: { seconds: 300 },
  accepts: (value, { seconds }) => secondsOf(value) <= Number(seconds),
})
