import type { ApiServerMetrics } from '#model'
import { type Told, nothingTold, told } from '../told.ts'
import { type Sample, samplesOf } from './samples.ts'

const auditEvents = 'apiserver_audit_event_total'
const auditErrors = 'apiserver_audit_error_total'
const admissions = 'apiserver_admission_controller_admission_duration_seconds_count'
const transformations = 'apiserver_storage_transformation_operations_total'
const failedOpen = 'apiserver_admission_webhook_fail_open_count'

const names: ReadonlySet<string> = new Set([
  auditEvents,
  auditErrors,
  admissions,
  transformations,
  failedOpen,
])

/** The counters of an API server that say what is on; undefined for a text that holds none of them. */
export function apiServerMetrics(text: string | undefined): Told {
  const samples = [...samplesOf(text ?? '', names)].filter(({ value }) => value > 0)
  if (samples.length === 0) return nothingTold
  const of = (name: string): readonly Sample[] => samples.filter((sample) => sample.name === name)
  const value: ApiServerMetrics = {
    auditEvents: sum(of(auditEvents)),
    auditErrors: sumsBy(of(auditErrors), 'plugin'),
    admissionPlugins: Object.keys(sumsBy(of(admissions), 'name')),
    encryptedWrites: of(transformations).filter(isEncryptedWrite).map(encryptedWrite),
    failedOpen: sumsBy(of(failedOpen), 'name'),
  }
  return told({ fact: 'api-server-metrics', value, provenance: '/metrics' })
}

/** Without a provider that encrypts there is no prefix of one. */
function isEncryptedWrite({ labels }: Sample): boolean {
  return (
    labels.get('transformation_type') === 'to_storage' &&
    (labels.get('status') ?? 'OK') === 'OK' &&
    labels.get('transformer_prefix')?.startsWith('k8s:enc:') === true
  )
}

function encryptedWrite({ labels, value }: Sample): ApiServerMetrics['encryptedWrites'][number] {
  const [, , provider = ''] = labels.get('transformer_prefix')!.split(':')
  const resource = labels.get('resource')
  return { provider, count: value, ...(resource !== undefined && { resource }) }
}

function sum(samples: readonly Sample[]): number {
  return samples.reduce((total, { value }) => total + value, 0)
}

function sumsBy(samples: readonly Sample[], label: string): Record<string, number> {
  const groups = Map.groupBy(samples, ({ labels }) => labels.get(label) ?? '')
  return Object.fromEntries([...groups].map(([key, own]) => [key, sum(own)]))
}
