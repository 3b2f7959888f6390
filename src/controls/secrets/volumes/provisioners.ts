interface Provisioner {
  readonly name: RegExp
  /** The parameter by which volumes are encrypted; undefined where they always are. */
  readonly encrypts?: string
  /** The parameter that names a key of the customer. */
  readonly key?: string
}

/** Drivers whose StorageClass says, or need not say, that volumes are encrypted at rest. */
const provisioners: readonly Provisioner[] = [
  {
    name: /^(?:ebs\.csi\.(?:aws|eks\.amazonaws)\.com|kubernetes\.io\/aws-ebs)$/,
    encrypts: 'encrypted',
    key: 'kmsKeyId',
  },
  { name: /^(?:pd\.csi\.storage\.gke\.io|kubernetes\.io\/gce-pd)$/, key: 'disk-encryption-kms-key' },
  { name: /^filestore\.csi\.storage\.gke\.io$/, key: 'instance-encryption-kms-key' },
  { name: /^(?:disk\.csi\.azure\.com|kubernetes\.io\/azure-disk)$/, key: 'diskEncryptionSetID' },
  { name: /^(?:file\.csi\.azure\.com|kubernetes\.io\/azure-file)$/ },
  { name: /^driver\.longhorn\.io$/, encrypts: 'encrypted' },
  { name: /(?:^|\.)(?:rbd|cephfs)\.csi\.ceph\.com$/, encrypts: 'encrypted' },
  { name: /^(?:pxd\.portworx\.com|kubernetes\.io\/portworx-volume)$/, encrypts: 'secure' },
  { name: /^linodebs\.csi\.linode\.com$/, encrypts: 'linodebs.csi.linode.com/luks-encrypted' },
  { name: /^csi\.scaleway\.com$/, encrypts: 'encrypted' },
  { name: /^diskplugin\.csi\.alibabacloud\.com$/, encrypts: 'encrypted', key: 'kmsKeyId' },
]

/** What is known of the driver that makes the volumes of a StorageClass. */
export function provisionerOf(name: string | undefined): Provisioner | undefined {
  return provisioners.find((one) => one.name.test(name ?? ''))
}

/** A parameter of a StorageClass; drivers do not mind its case. */
export function parameterOf(
  parameters: Readonly<Record<string, string>> = {},
  name: string,
): string | undefined {
  return Object.entries(parameters).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
}
