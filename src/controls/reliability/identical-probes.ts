import { type Control, containerName, defineControl } from '#model'
import { isSameProbe } from './probes/probes.ts'

export const identicalProbes: Control = defineControl({
  id: 'identical-probes',
  title: 'Liveness and readiness probe are the same',
  severity: 'low',
  persona: 'reliability',
  why: 'A program that is too busy to answer is restarted instead of being left alone, and its load falls on the next one.',
  remediation:
    'Let liveness fail later (a higher `failureThreshold`), or call something that only hangs when a restart helps.',
  aliases: ['kube-score:pod-probes-identical', 'kyverno:validate-probes'],
  references: ['https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/'],
  on: 'container',
  *check({ container, role }) {
    const { livenessProbe, readinessProbe } = container
    if (livenessProbe == null || readinessProbe == null) return
    if (!isSameProbe(livenessProbe, readinessProbe)) return
    yield {
      at: ['livenessProbe'],
      message: `liveness and readiness probe of ${containerName({ container, role })} are the same`,
    }
  },
})
