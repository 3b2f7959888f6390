import {
  type Control,
  defineControl,
  type FactTypes,
  type NotEvaluated,
  notEvaluated,
  type Severity,
} from '#model'

interface Server {
  readonly name: string
  /** What a request without credentials got. */
  readonly answers: string
  readonly severity: Severity
}

/** What is known to listen at a port. */
const servers: Readonly<Record<number, Server>> = {
  2379: { name: 'etcd', answers: 'clients without a certificate', severity: 'critical' },
  8080: { name: 'the API server', answers: 'callers without credentials', severity: 'critical' },
  10250: { name: 'the kubelet', answers: 'callers without credentials', severity: 'critical' },
  10255: { name: 'the kubelet', answers: 'whoever asks for its pods', severity: 'high' },
}

export const nodePortAnswersAnybody: Control = defineControl({
  id: 'node-port-answers-anybody',
  title: 'Port of a node answers without credentials',
  severity: 'critical',
  why: 'Whoever reaches the port has the cluster: etcd and the old port of the API server hold every object, and a kubelet runs commands in its pods; its read-only port tells the specs of all of them.',
  remediation:
    'Set `--client-cert-auth=true` for etcd, `--insecure-port=0` for the API server, `authentication.anonymous.enabled: false` and `readOnlyPort: 0` for kubelets; keep these ports behind a firewall.',
  references: ['https://kubernetes.io/docs/reference/networking/ports-and-protocols/'],
  on: 'cluster',
  needs: { facts: ['probed-ports'] },
  *check({ facts }) {
    const byNode = facts['probed-ports']
    for (const [node, probes] of Object.entries(byNode)) {
      const found = new Set<number>()
      for (const [index, { address, port, answered }] of probes.entries()) {
        const server = servers[port]
        if (answered !== 'without-credentials' || server === undefined || found.has(port)) continue
        found.add(port)
        yield {
          at: [],
          message: `${server.name} of node \`${node}\` answers ${server.answers} at \`${address}\`, port ${port}`,
          severity: server.severity,
          evidence: [{ at: ['probed-ports', node, index], value: { address, port, answered } }],
          discriminator: `${node}/${port}`,
        }
      }
    }
    return untold(byNode)
  },
})

/** Why the ports are not known to be shut: a firewall, or the way from where the scan ran, hides what they would say to others. */
function untold(byNode: FactTypes['probed-ports']): NotEvaluated | undefined {
  for (const [node, probes] of Object.entries(byNode)) {
    const probe = probes.find(
      ({ state, answered }) => state === 'unreachable' || (state === 'open' && answered === undefined),
    )
    if (probe === undefined) continue
    const { address, port, state } = probe
    const why = state === 'open' ? 'is open and says nothing' : 'cannot be reached from here'
    return notEvaluated('not-reached', `port ${port} of node \`${node}\` (${address}) ${why}`)
  }
  return undefined
}
