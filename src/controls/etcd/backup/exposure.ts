import { type FactTypes, nodePaths, type Problem, type Resource, valueAt, type Workload } from '#model'
import type { Node } from '#schema'
import { filesInWords, filesNamed } from '../../nodes/files/node-files.ts'
import { isRoot } from '../../nodes/files/root.ts'
import { serverArguments } from './node-args.ts'
import { commandOf } from './snapshot-job.ts'

type Stores = FactTypes['backup-storage']

/** What a job that saves etcd does with the copy. */
const careless: readonly (readonly [RegExp, string])[] = [
  [/--acl[= ]+public-read/, 'lets everybody on the Internet read it'],
  [/\bumask\s+0*0?00\b|\bchmod\b[^&|;]*\b[0-7]?[0-7][0-7][4-7]\b/, 'lets every user of the node read it'],
  [/--no-verify-ssl\b|--insecure-skip-tls-verify\b|--no-check-certificate\b/, 'sends it to whoever answers'],
  [/(?:--endpoint-url|--endpoint|--s3-endpoint)[= ]+["']?http:\/\//, 'sends it in plain text'],
  [/\b(?:curl|wget)\b[^&|;]*\bhttp:\/\//, 'sends it in plain text'],
]

export function jobProblems({ containers }: Workload): Problem[] {
  return containers.flatMap(({ spec, path }) => {
    const found = careless.find(([words]) => words.test(commandOf(spec)))
    if (found === undefined) return []
    const at = [...path, spec.args === undefined ? 'command' : 'args']
    return [{ at, message: `the job that saves etcd ${found[1]}`, severity: 'high' }]
  })
}

/** A BackupStorageLocation of Velero. */
export function locationProblems({ name, object }: Resource, stores: Stores | undefined): Problem[] {
  const config = (key: string): string => String(valueAt(object, ['spec', 'config', key]) ?? '')
  const found: Problem[] = []
  const note = (key: string, message: string): void => {
    found.push({ at: ['spec', 'config', key], message: `\`${name}\` ${message}` })
  }
  if (config('s3Url').startsWith('http://')) note('s3Url', 'receives backups in plain text')
  if (config('insecureSkipTLSVerify') === 'true')
    note('insecureSkipTLSVerify', 'sends backups to whoever answers in its name')
  const bucket = String(valueAt(object, ['spec', 'objectStorage', 'bucket']) ?? '')
  const hasOwnKey = ['kmsKeyId', 'serverSideEncryption', 'customerKeyEncryptionFile'].some(
    (key) => config(key) !== '',
  )
  const problem = storeProblem(bucket, stores, hasOwnKey)
  if (problem !== undefined) found.push({ at: ['spec', 'objectStorage', 'bucket'], ...problem })
  return found
}

function storeProblem(
  bucket: string,
  stores: Stores | undefined,
  hasOwnKey: boolean,
): Pick<Problem, 'message' | 'severity'> | undefined {
  const store = stores?.[bucket]
  if (store?.public === true)
    return { message: `everybody on the Internet may read \`${bucket}\``, severity: 'high' }
  if (store?.encrypted === false && !hasOwnKey) return { message: `\`${bucket}\` keeps backups unencrypted` }
  return undefined
}

/** What a node keeps, and where k3s or RKE2 sends it from there. */
export function nodeProblems(
  node: Resource<Node>,
  facts: Pick<Partial<FactTypes>, 'node-files' | 'backup-storage'>,
): Problem[] {
  const open = filesNamed(facts['node-files']?.[node.name] ?? {}, nodePaths.etcdSnapshots).filter(
    ({ mode, group }) => (mode & (isRoot(group) ? 0o004 : 0o044)) !== 0,
  )
  const given = serverArguments(node)
  const bucket = given?.get('etcd-s3-bucket') ?? ''
  const store = storeProblem(bucket, facts['backup-storage'], false)
  const at = ['metadata', 'name']
  return [
    ...(open.length === 0
      ? []
      : [{ at, message: `${filesInWords(open)} on node \`${node.name}\` may be read by others than root` }]),
    ...(given?.get('etcd-s3-insecure') === 'true'
      ? [{ at, message: `node \`${node.name}\` sends snapshots of etcd in plain text`, discriminator: 's3' }]
      : []),
    ...(given?.get('etcd-s3-skip-ssl-verify') === 'true'
      ? [
          {
            at,
            message: `node \`${node.name}\` sends snapshots of etcd to whoever answers`,
            discriminator: 'tls',
          },
        ]
      : []),
    ...(store === undefined ? [] : [{ at, ...store, discriminator: 'store' }]),
  ]
}
