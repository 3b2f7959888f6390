import fc from 'fast-check'

const allowed: Readonly<Record<string, unknown>> = {
  configMap: { name: 'settings' },
  csi: { driver: 'csi.example.com' },
  downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] },
  emptyDir: {},
  ephemeral: {
    volumeClaimTemplate: {
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    },
  },
  image: { reference: 'registry.example.com/data:1.0' },
  persistentVolumeClaim: { claimName: 'data' },
  projected: { sources: [{ configMap: { name: 'settings' } }, { serviceAccountToken: { path: 'token' } }] },
  secret: { secretName: 'keys' },
}

const forbidden: Readonly<Record<string, unknown>> = {
  hostPath: { path: '/var/log', type: 'Directory' },
  awsElasticBlockStore: { volumeID: 'vol-1' },
  azureDisk: { diskName: 'disk', diskURI: 'https://example.com/disk' },
  azureFile: { secretName: 'keys', shareName: 'share' },
  cephfs: { monitors: ['10.0.0.1:6789'] },
  cinder: { volumeID: 'disk' },
  fc: { targetWWNs: ['50060e801049cfd1'], lun: 0 },
  flexVolume: { driver: 'example.com/driver' },
  flocker: { datasetName: 'data' },
  gcePersistentDisk: { pdName: 'disk' },
  gitRepo: { repository: 'https://example.com/app.git' },
  glusterfs: { endpoints: 'gluster', path: 'data' },
  iscsi: { targetPortal: '10.0.0.1:3260', iqn: 'iqn.2001-04.com.example:storage', lun: 0 },
  nfs: { server: 'nfs.example.com', path: '/' },
  photonPersistentDisk: { pdID: 'disk' },
  portworxVolume: { volumeID: 'disk' },
  quobyte: { registry: 'quobyte.example.com:7861', volume: 'data' },
  rbd: { monitors: ['10.0.0.1:6789'], image: 'data' },
  scaleIO: {
    gateway: 'https://example.com',
    system: 'scaleio',
    volumeName: 'data',
    secretRef: { name: 'keys' },
  },
  storageos: { volumeName: 'data' },
  vsphereVolume: { volumePath: '[store] data' },
}

/** Where a name is to be told from all others, the volumes of a pod have to be numbered. */
export const volume: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(
  { weight: 3, arbitrary: sourceOf(allowed) },
  { weight: 2, arbitrary: sourceOf(forbidden) },
  // Without a source it is an emptyDir; a null is none.
  { weight: 1, arbitrary: fc.constantFrom({}, { hostPath: null }, { hostPath: null, emptyDir: {} }) },
)

function sourceOf(
  sources: Readonly<Record<string, unknown>>,
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.constantFrom(...Object.entries(sources)).map(([type, source]) => ({ [type]: source }))
}
