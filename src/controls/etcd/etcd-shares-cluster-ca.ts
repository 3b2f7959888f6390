import { type Control, defineControl, notEvaluated } from '#model'
import { isGiven } from '../control-plane/flag-control.ts'

export const etcdSharesClusterCa: Control = defineControl({
  id: 'etcd-shares-cluster-ca',
  title: 'CA of the cluster lets its clients into etcd',
  severity: 'medium',
  why: "Every certificate that the cluster signs, such as a kubelet's, opens etcd and with it everything.",
  remediation: 'Give etcd a CA of its own, which signs for the API server and for etcd alone.',
  aliases: [
    'kubescape:C-0159',
    'kics:not_unique_certificate_authority',
    'kube-bench:cis-1.12:2.7',
    'prowler:etcd_unique_ca',
  ],
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#limiting-access-of-etcd-clusters',
  ],
  on: 'cluster',
  needs: { facts: ['etcd-flags', 'api-server-flags'] },
  *check({ facts }) {
    const { 'etcd-flags': etcd, 'api-server-flags': apiServer } = facts
    if (isGiven(etcd, 'config-file'))
      return notEvaluated('not-in-files', 'the file that `--config-file` names decides, and it was not read')
    const ca = etcd['trusted-ca-file']
    if (isGiven(etcd, 'trusted-ca-file') && ca === apiServer['client-ca-file'])
      yield { at: [], message: `etcd and the API server trust the same CA, \`${ca}\`` }
    return undefined
  },
})
