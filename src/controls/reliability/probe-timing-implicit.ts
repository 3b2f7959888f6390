import { type Control, containerName, defineControl } from '#model'
import { probeDefaults, probesOf } from './probes/probes.ts'

const timings = ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'failureThreshold'] as const

export const probeTimingImplicit: Control = defineControl({
  id: 'probe-timing-implicit',
  title: 'Probe leaves its timing to the defaults',
  severity: 'low',
  persona: 'reliability',
  why: 'The defaults call every ten seconds and wait one second for the answer, which suits few programs under load.',
  remediation: 'Say how often the probe calls, how long it waits and how many failures count.',
  aliases: [
    'datree:CONTAINERS_INCORRECT_INITIALDELAYSECONDS_VALUE',
    'datree:CONTAINERS_INCORRECT_PERIODSECONDS_VALUE',
    'datree:CONTAINERS_INCORRECT_TIMEOUTSECONDS_VALUE',
    'datree:CONTAINERS_INCORRECT_SUCCESSTHRESHOLD_VALUE',
    'datree:CONTAINERS_INCORRECT_FAILURETHRESHOLD_VALUE',
  ],
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes',
  ],
  on: 'container',
  fix: 'safe',
  *check({ container, role }) {
    for (const [field, probe] of probesOf(container)) {
      const missing = timings.filter((timing) => probe[timing] === undefined)
      if (missing.length === 0) continue
      const list = missing.map((timing) => `\`${timing}\``).join(', ')
      yield {
        at: [field],
        message: `${field} of ${containerName({ container, role })} leaves ${list} to the defaults`,
        fix: {
          safety: 'safe',
          operations: missing.map((timing) => ({
            op: 'set',
            path: [field, timing],
            value: probeDefaults[timing],
          })),
        },
      }
    }
  },
})
