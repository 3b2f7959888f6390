import { type Control, type ControlProse, defineControl, type Severity } from '#model'
import { filesInWords, filesNamed, type FoundFile } from './node-files.ts'
import { isRoot } from './root.ts'
import { unreadAmong } from './unread.ts'

export interface OwnerControlDefinition extends ControlProse {
  /** `filesNamed` says what a path may look like. */
  readonly paths: readonly string[]
  /** A user, with a group of that name, that may own the files as root may. */
  readonly orUser?: string
}

/**
 * A control over the owners of files on nodes: root and its group. The control's severity is that of another user, who may change
 * the file's mode as well; it is `low` where only the group is another that the mode grants nothing.
 */
export function defineOwnerControl(definition: OwnerControlDefinition): Control {
  const { paths, orUser, severity } = definition
  return defineControl({
    ...definition,
    on: 'cluster',
    needs: { facts: ['node-files'], uses: ['unread-node-files'] },
    *check({ facts }) {
      for (const [node, files] of Object.entries(facts['node-files'])) {
        const foreign = filesNamed(files, paths)
          .filter((file) => !isOwned(file, orUser))
          .toSorted((a, b) => Number(isHarmless(a, orUser)) - Number(isHarmless(b, orUser)))
        const [worst] = foreign
        if (worst === undefined) continue
        const graded: Severity = isHarmless(worst, orUser) ? 'low' : severity
        yield {
          at: [],
          message: `${filesInWords(foreign)} on node \`${node}\`: owner is \`${worst.owner}:${worst.group}\`, not ${wanted(orUser)}`,
          severity: graded,
          evidence: foreign.map(({ path, owner, group }) => ({
            at: ['node-files', node, path, 'owner'],
            value: `${owner}:${group}`,
          })),
          discriminator: node,
        }
      }
      return unreadAmong(facts['unread-node-files'], paths)
    },
  })
}

function isOwned({ owner, group }: FoundFile, orUser: string | undefined): boolean {
  return isOneOf(owner, orUser) && isOneOf(group, orUser)
}

function isHarmless({ owner, mode }: FoundFile, orUser: string | undefined): boolean {
  return isOneOf(owner, orUser) && (mode & 0o070) === 0
}

function isOneOf(name: string, orUser: string | undefined): boolean {
  return isRoot(name) || name === orUser
}

function wanted(orUser: string | undefined): string {
  return orUser === undefined ? '`root:root`' : `\`root:root\` or \`${orUser}:${orUser}\``
}
