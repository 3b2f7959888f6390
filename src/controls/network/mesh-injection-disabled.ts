import { type Control, defineControl, type Path, podName, valueAt } from '#model'

/** Where a pod refuses its proxy: the label of Istio has an older annotation of the same name. */
const refusals: readonly { readonly at: Path; readonly value: string }[] = [
  { at: ['labels', 'sidecar.istio.io/inject'], value: 'false' },
  { at: ['annotations', 'sidecar.istio.io/inject'], value: 'false' },
  { at: ['labels', 'istio.io/dataplane-mode'], value: 'none' },
  { at: ['annotations', 'linkerd.io/inject'], value: 'disabled' },
]

export const meshInjectionDisabled: Control = defineControl({
  id: 'mesh-injection-disabled',
  title: 'Pod refuses the proxy of the mesh',
  severity: 'medium',
  persona: 'strict',
  why: 'It speaks in plain text and without an identity, and no policy of the mesh limits who connects to it.',
  remediation: 'Remove the label or annotation; a Job ends with its proxy where that is a native sidecar.',
  aliases: ['kyverno:prevent-disabling-injection-pods', 'kyverno:prevent-linkerd-pod-injection-override'],
  references: [
    'https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/#controlling-the-injection-policy',
    'https://linkerd.io/2/features/proxy-injection/',
  ],
  on: 'workload',
  fix: 'unsafe',
  *check({ workload }) {
    for (const { at, value } of refusals) {
      if (valueAt(workload.podMetadata, at) !== value) continue
      yield {
        at,
        from: 'podMetadata',
        message: `the ${podName(workload)} refuses the proxy of the mesh`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
