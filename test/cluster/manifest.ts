import { readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import type { Flags } from './options.ts'

interface StaticPod {
  readonly spec: {
    readonly containers: { command: string[]; volumeMounts?: object[] }[]
    volumes?: object[]
  }
}

/** What the static pod of a control plane's component runs: the program's name, then its flags. */
export function readCommand(path: string): readonly string[] {
  return read(path).spec.containers[0]?.command ?? []
}

/** Sets and takes away flags in a manifest as kubeadm writes it, one `--name=value` an argument. */
export function setFlags(path: string, flags: Flags): void {
  change(path, (pod) => {
    for (const container of pod.spec.containers) {
      const kept = container.command.filter((word) => !(flagName(word) in flags))
      const added = Object.entries(flags).flatMap(([name, value]) =>
        value === null ? [] : [`--${name}=${value}`],
      )
      container.command = [...kept, ...added]
    }
  })
}

/** Mounts a folder of the node at the same place, as a person has to who keeps a policy or a log there. */
export function mountFolder(path: string, name: string, folder: string, readOnly: boolean): void {
  change(path, (pod) => {
    const [container] = pod.spec.containers
    container?.volumeMounts?.push({ mountPath: folder, name, readOnly })
    pod.spec.volumes?.push({ hostPath: { path: folder, type: 'DirectoryOrCreate' }, name })
  })
}

function flagName(word: string): string {
  return /^--([^=]+)/.exec(word)?.[1] ?? ''
}

function read(path: string): StaticPod {
  return parse(readFileSync(path, 'utf8')) as StaticPod
}

function change(path: string, edit: (pod: StaticPod) => void): void {
  const pod = read(path)
  edit(pod)
  writeFileSync(path, stringify(pod))
}
