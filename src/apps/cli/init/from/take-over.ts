import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { controlNames, nearest } from '#model'
import { defaultConfig } from '#config'
import { controls } from '#controls'
import { CommandError, unknownWord } from '../../errors.ts'
import { readTarget } from '../../run/read-target.ts'
import type { Terminal } from '../../terminal.ts'
import { type Imported, joined, type Peer, type PeerFile } from './imported.ts'
import { peers } from './peers.ts'
import { translate, type Translated } from './translate.ts'

/** What was taken over from a tool. */
export interface TakenOver extends Translated {
  readonly peer: string
  /** Files and manifests in which something was found. */
  readonly places: readonly string[]
}

/**
 * Reads a tool's files in a folder (or the one file that `PEER=FILE` names), and its annotations and comments in the manifests
 * below. Throws a `CommandError` where the tool is unknown, a file is broken, or nothing is found.
 */
export async function takeOver(terminal: Terminal, folder: string, from: string): Promise<TakenOver> {
  const [id = '', file] = from.split(/=(.*)/s)
  const peer = peers.find((one) => one.id === id)
  if (peer === undefined) {
    const names = peers.map((one) => one.id)
    throw unknownWord('tool', id, nearest(id, names), `init --from takes ${names.join(', ')}`)
  }
  const files = file === undefined ? await filesOf(terminal, folder, peer) : [await named(terminal, file)]
  const found = [...files.flatMap((one) => read(peer, one) ?? []), ...(await marksOf(terminal, folder, peer))]
  const imported = joined(found)
  const places = [...imported.settings, ...imported.exceptions, ...imported.lost].map(({ place }) => place)
  if (places.length === 0 && imported.exclude.length === 0 && imported.failOn === undefined) {
    throw new CommandError(
      'nothing-to-take-over',
      `nothing of ${peer.id} was found in \`${folder}\``,
      `looked for: ${peer.looksFor}; name a file with --from ${peer.id}=FILE`,
    )
  }
  return {
    ...translate(imported, peer.id, controlNames(controls)),
    peer: peer.id,
    places: [...new Set(places)],
  }
}

async function filesOf({ cwd }: Terminal, folder: string, peer: Peer): Promise<PeerFile[]> {
  const entries = await readdir(resolve(cwd, folder), { withFileTypes: true }).catch(() => {
    throw new CommandError('path-missing', `there is no folder \`${folder}\``, 'check the path')
  })
  const names = entries.filter((entry) => entry.isFile() && peer.isFile(entry.name)).map(({ name }) => name)
  return Promise.all(
    names
      .toSorted()
      .map(async (name) => ({ name, text: await readFile(join(resolve(cwd, folder), name), 'utf8') })),
  )
}

async function named({ cwd }: Terminal, file: string): Promise<PeerFile> {
  const path = resolve(cwd, file)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError('path-missing', `there is no file \`${file}\``, 'check the path behind --from')
  })
  return { name: relative(cwd, path), text }
}

function read(peer: Peer, file: PeerFile): Imported | undefined {
  try {
    return peer.read(file)
  } catch (error) {
    throw new CommandError(
      'peer-file-broken',
      `cannot read ${peer.id}'s file: ${error instanceof Error ? error.message : String(error)}`,
      'mend it, or move it away and run init again',
    )
  }
}

/** What cannot be read as a manifest is passed over: the first scan says so. */
async function marksOf(terminal: Terminal, folder: string, peer: Peer): Promise<Imported[]> {
  const { marks } = peer
  if (marks === undefined) return []
  const { resources } = await readTarget(terminal, [folder], {}, defaultConfig, () => {})
  return resources.map((resource) => marks(resource))
}
