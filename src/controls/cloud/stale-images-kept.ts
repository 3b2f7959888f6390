import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const staleImagesKept: Control = defineClusterControl({
  id: 'stale-images-kept',
  title: 'Nodes keep images that nobody uses',
  severity: 'low',
  persona: 'hygiene',
  why: 'Old images with known flaws lie on nodes, where a pod may still name them.',
  remediation: 'Turn the image cleaner on.',
  aliases: ['azure-policy:AKS_ImageCleaner_Audit'],
  references: ['https://learn.microsoft.com/azure/aks/image-cleaner'],

  *aks({ cluster: { properties } }) {
    if (properties?.securityProfile?.imageCleaner?.enabled === true) return
    yield {
      at: ['cluster', 'properties', 'securityProfile', 'imageCleaner'],
      message: 'the image cleaner is off',
    }
  },
})
