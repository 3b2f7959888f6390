import { type Configuration, type Control, defineControl, valueAt } from '#model'

export const kubeletGarbageCollectionOff: Control = defineControl({
  id: 'kubelet-garbage-collection-off',
  title: 'Kubelet frees no space on its node',
  severity: 'low',
  persona: 'reliability',
  why: 'A node whose disk fills up loses its pods and their logs at the worst time, and one workload can bring that about for all.',
  remediation:
    'Keep `imageGCHighThresholdPercent` below 100, and a threshold for `nodefs.available` in `evictionHard`.',
  references: [
    'https://kubernetes.io/docs/concepts/architecture/garbage-collection/#containers-images',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/#hard-eviction-thresholds',
  ],
  on: 'cluster',
  needs: { facts: ['kubelet-configuration'] },
  *check({ facts }) {
    for (const [node, configuration] of Object.entries(facts['kubelet-configuration'])) {
      const at = (field: string): string[] => ['kubelet-configuration', node, field]
      const { imageGCHighThresholdPercent: most = 85, evictionHard } = configuration
      if (Number(most) >= 100) {
        yield {
          at: [],
          message: `kubelet of node \`${node}\` removes no images, however full its disk is`,
          evidence: [{ at: at('imageGCHighThresholdPercent'), value: most }],
          discriminator: `${node} images`,
        }
      }
      if (neverEvicts(configuration)) {
        yield {
          at: [],
          message: `kubelet of node \`${node}\` evicts no pod, however full its disk is`,
          evidence: [{ at: at('evictionHard'), value: evictionHard }],
          discriminator: `${node} pods`,
        }
      }
    }
  },
})

/** A list of hard thresholds replaces the default ones as a whole, unless the kubelet is told to merge them. */
function neverEvicts({ evictionHard, evictionSoft, mergeDefaultEvictionSettings }: Configuration): boolean {
  if (evictionHard === undefined || isSet(evictionSoft)) return false
  return !isSet(evictionHard, mergeDefaultEvictionSettings === true)
}

function isSet(thresholds: unknown, byDefault = false): boolean {
  const threshold = valueAt(thresholds, ['nodefs.available'])
  return threshold === undefined ? byDefault : Number.parseFloat(String(threshold)) > 0
}
