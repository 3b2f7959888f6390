import { type Control, defineControl } from '#model'

export const inTreeStorageDriver: Control = defineControl({
  id: 'in-tree-storage-driver',
  title: 'Storage class names a driver that left Kubernetes',
  severity: 'low',
  persona: 'reliability',
  why: 'Calls go to the CSI driver that took its place, and volumes are no longer made where that one is not installed.',
  remediation: 'Name the CSI driver of the storage as `provisioner`, in a new class.',
  aliases: ['azure-policy:EnforceCSIDriver', 'azure-policy:AKS_CSI'],
  references: ['https://kubernetes.io/docs/concepts/storage/storage-classes/#provisioner'],
  on: 'resource',
  kinds: ['StorageClass'],
  *check({ resource, object }) {
    const { provisioner = '' } = object
    if (!provisioner.startsWith('kubernetes.io/') || provisioner === 'kubernetes.io/no-provisioner') return
    yield {
      at: ['provisioner'],
      message: `storage class \`${resource.name}\` names driver \`${provisioner}\`, which left Kubernetes`,
    }
  },
})
