import type { Workload } from '#model'

/** What the command lines of jobs that save etcd say. */
const saving =
  /\betcd(?:ctl|utl)\b[\s\S]*\bsnapshot\s+save\b|\b(?:k3s|rke2)\s+etcd-snapshot\b|\bcluster-backup\.sh\b|\btalosctl\b[\s\S]*\betcd\s+snapshot\b|\bk0s\s+backup\b|\bmicrok8s\s+dbctl\s+backup\b/

/** Parts of names of images that do nothing else. */
const images = /(?:^|[/-])etcd-?(?:backup|snapshot|dump)/

/** Whether a workload saves etcd, by its images and by what its containers run. */
export function savesEtcd({ containers }: Workload): boolean {
  return containers.some(
    ({ spec }) => saving.test(commandOf(spec)) || images.test((spec.image ?? '').split(/[:@]/)[0]!),
  )
}

/** Everything that a container runs, as one text. */
export function commandOf({
  command = [],
  args = [],
}: {
  readonly command?: readonly string[]
  readonly args?: readonly string[]
}): string {
  return [...command, ...args].join(' ')
}
