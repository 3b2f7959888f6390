import { type Control, defineControl, podName } from '#model'
import { referencesOf } from './references/references.ts'

export const workloadOutsideStore: Control = defineControl({
  id: 'workload-outside-store',
  title: 'Workload takes its secrets from etcd, not from an external store',
  severity: 'low',
  persona: 'strict',
  why: 'What lies in etcd is in its backups, and open to whoever may read Secrets or create pods in the namespace.',
  remediation:
    'Mount a volume of `secrets-store.csi.k8s.io` with a `secretProviderClass`; with the parameter `everyWorkload` those without any secret are asked too.',
  aliases: ['kubescape:C-0234'],
  references: ['https://secrets-store-csi-driver.sigs.k8s.io/'],
  on: 'workload',
  params: { everyWorkload: false },
  applies: ({ workload, params }) =>
    params.everyWorkload ||
    referencesOf(workload).some(({ kind, at }) => kind === 'Secret' && at[0] !== 'imagePullSecrets') ||
    'it uses no secret',
  *check({ workload }) {
    const volumes = workload.podSpec.volumes ?? []
    const isServed = volumes.some(
      ({ csi }) =>
        csi?.driver === 'secrets-store.csi.k8s.io' && Boolean(csi.volumeAttributes?.['secretProviderClass']),
    )
    if (!isServed)
      yield {
        at: ['volumes'],
        message: `the ${podName(workload)} mounts no volume of an external secret store`,
      }
  },
})
