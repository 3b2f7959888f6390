import { describe, expect, test } from 'vitest'
import { apiServerMetrics } from './api-server-metrics.ts'
import { samplesOf } from './samples.ts'

const text = `# HELP apiserver_audit_event_total [ALPHA] Counter of audit events.
# TYPE apiserver_audit_event_total counter
apiserver_audit_event_total 1204
apiserver_audit_error_total{plugin="log"} 3
apiserver_audit_error_total{plugin="webhook"} 0
apiserver_admission_controller_admission_duration_seconds_bucket{name="Priority",le="0.1"} 8
apiserver_admission_controller_admission_duration_seconds_count{name="NodeRestriction",operation="CREATE",rejected="false",type="admit"} 5
apiserver_admission_controller_admission_duration_seconds_count{name="NodeRestriction",operation="UPDATE",rejected="false",type="admit"} 7
apiserver_admission_controller_admission_duration_seconds_count{name="PodSecurity",operation="CREATE",rejected="true",type="validate"} 1
apiserver_admission_controller_admission_duration_seconds_count{name="AlwaysPullImages",operation="CREATE",rejected="true",type="validate"} 0
apiserver_storage_transformation_operations_total{resource="secrets",status="OK",transformation_type="to_storage",transformer_prefix="k8s:enc:kms:v2:vault:"} 12
apiserver_storage_transformation_operations_total{resource="secrets",status="OK",transformation_type="from_storage",transformer_prefix="k8s:enc:aescbc:v1:key1:"} 40
apiserver_storage_transformation_operations_total{resource="secrets",status="Unknown",transformation_type="to_storage",transformer_prefix="k8s:enc:kms:v2:vault:"} 1
apiserver_storage_transformation_operations_total{status="OK",transformation_type="to_storage",transformer_prefix="k8s:enc:secretbox:v1:a:"} 2
apiserver_admission_webhook_fail_open_count{name="check.example.com",type="validating"} 4 1700000000000
`

describe('metrics of an API server', () => {
  test('tell what is on, by counters above none', () => {
    expect(apiServerMetrics(text).facts).toEqual([
      {
        fact: 'api-server-metrics',
        value: {
          auditEvents: 1204,
          auditErrors: { log: 3 },
          admissionPlugins: ['NodeRestriction', 'PodSecurity'],
          encryptedWrites: [
            { provider: 'kms', count: 12, resource: 'secrets' },
            { provider: 'secretbox', count: 2 },
          ],
          failedOpen: { 'check.example.com': 4 },
        },
        provenance: '/metrics',
      },
    ])
  })

  test.each([
    undefined,
    '',
    'Forbidden',
    'process_cpu_seconds_total 12\n',
    'apiserver_audit_event_total 0\n',
  ])('tell nothing as %j', (empty) => {
    expect(apiServerMetrics(empty).facts).toEqual([])
  })

  test('have labels with escaped texts', () => {
    const samples = [...samplesOf('a{x="1 \\"2\\" \\\\ }",y=""} 2.5e3\nb 1\na NaN', new Set(['a']))]

    expect(samples.map(({ labels, value }) => [[...labels], value])).toEqual([
      [
        [
          ['x', '1 "2" \\ }'],
          ['y', ''],
        ],
        2500,
      ],
      [[], Number.NaN],
    ])
  })
})
