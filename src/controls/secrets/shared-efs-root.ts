import { type Control, defineControl } from '#model'

export const sharedEfsRoot: Control = defineControl({
  id: 'shared-efs-root',
  title: 'EFS volume opens the whole file system, or speaks without TLS',
  severity: 'medium',
  persona: 'strict',
  why: 'Without an access point every pod with the volume reads the files of all others as any user; without TLS so does whoever listens.',
  remediation:
    'Add an access point to `volumeHandle` (`fs-...::fsap-...`), and leave `encryptInTransit` as it is by default.',
  aliases: ['hardeneks:use_encryption_with_efs', 'hardeneks:use_efs_access_points'],
  references: ['https://github.com/kubernetes-sigs/aws-efs-csi-driver/blob/master/docs/README.md'],
  on: 'resource',
  kinds: ['PersistentVolume'],
  applies: ({ object }) => object.spec?.csi?.driver === 'efs.csi.aws.com' || 'it is not on EFS',
  *check({ object }) {
    const { volumeHandle = '', volumeAttributes = {} } = object.spec?.csi ?? {}
    if (!/^[^:]+:[^:]*:fsap-/.test(volumeHandle))
      yield { at: ['spec', 'csi', 'volumeHandle'], message: `\`${volumeHandle}\` names no access point` }
    if (volumeAttributes['encryptInTransit'] === 'false')
      yield {
        at: ['spec', 'csi', 'volumeAttributes', 'encryptInTransit'],
        message: 'the files cross the network without TLS',
      }
  },
})
