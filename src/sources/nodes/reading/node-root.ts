import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
} from 'node:fs'
import type { Stats } from 'node:fs'
import { join } from 'node:path'
import { reasonOf } from './reason.ts'

/** A path that is there, or why it could not be looked at; undefined stands for one that is not there. */
export type Found<T> = { readonly value: T } | { readonly reason: string } | undefined

/** What a path leads to when its links are followed. */
export interface Located {
  /** Without links, from the node's root. */
  readonly path: string
  readonly stats: Stats
}

/**
 * The file system of a node, below a folder: `/` itself, or where it is mounted. Paths are the node's own. Links are followed within the
 * root and never out of it, and nothing but folders and ordinary files is opened.
 */
export interface NodeRoot {
  locate(path: string): Found<Located>
  /** The link itself, where the last part is one. */
  locateLink(path: string): Found<Stats>
  /** What a link says, which may be no path. */
  linkText(path: string): Found<string>
  /** Names in a folder, in order. */
  list(path: string): Found<readonly string[]>
  /** The file system below a folder, as one of its own; the folder may be a link of `/proc` such as `root`. */
  below(path: string): NodeRoot
  /** The text of an ordinary file, of at most a mebibyte unless told otherwise. */
  read(path: string, mostBytes?: number): Found<string>
}

const mebibyte = 1024 * 1024
const mostLinks = 40

export function nodeRoot(folder: string): NodeRoot {
  const real = (path: string): string => join(folder, path)

  function resolve(path: string, followLast: boolean): Found<string> {
    const waiting = partsOf(path)
    const done: string[] = []
    let links = 0
    while (waiting.length > 0) {
      const name = waiting.shift()!
      if (name === '..') {
        done.pop()
        continue
      }
      const here = `/${[...done, name].join('/')}`
      const stats = attempt(() => lstatSync(real(here)))
      if (stats === undefined || 'reason' in stats) return stats
      if (!stats.value.isSymbolicLink() || (!followLast && waiting.length === 0)) {
        done.push(name)
        continue
      }
      if (++links > mostLinks) return { reason: reasonOf('ELOOP') }
      const target = attempt(() => readlinkSync(real(here)))
      if (target === undefined || 'reason' in target) return target
      waiting.unshift(...partsOf(target.value))
      if (target.value.startsWith('/')) done.length = 0
    }
    return { value: `/${done.join('/')}` }
  }

  const after = <T>(path: string, followLast: boolean, act: (path: string) => Found<T>): Found<T> => {
    const resolved = resolve(path, followLast)
    return resolved !== undefined && 'value' in resolved ? act(resolved.value) : resolved
  }

  return {
    locate: (path) =>
      after(path, true, (at) => {
        const stats = attempt(() => lstatSync(real(at)))
        return stats !== undefined && 'value' in stats ? { value: { path: at, stats: stats.value } } : stats
      }),
    locateLink: (path) => after(path, false, (at) => attempt(() => lstatSync(real(at)))),
    below: (path) => nodeRoot(real(path)),
    linkText: (path) => after(path, false, (at) => attempt(() => readlinkSync(real(at)))),
    list: (path) => after(path, true, (at) => attempt(() => readdirSync(real(at)).toSorted())),
    read: (path, mostBytes = mebibyte) => after(path, true, (at) => readFile(real(at), mostBytes)),
  }
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.')
}

/** A FIFO or a device is told before it is opened: opening one may wait, or do something. */
function readFile(path: string, mostBytes: number): Found<string> {
  const before = attempt(() => lstatSync(path))
  if (before === undefined || 'reason' in before) return before
  if (!before.value.isFile()) return { reason: 'it is no ordinary file' }
  if (before.value.size > mostBytes) return { reason: tooLarge(mostBytes) }
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
  return attempt(
    () => openSync(path, flags),
    (file) => readOpen(file, mostBytes),
  )
}

/** Files of `/proc` say that they are empty, and are read to their end. */
function readOpen(file: number, mostBytes: number): Found<string> {
  try {
    if (!fstatSync(file).isFile()) return { reason: 'it is no ordinary file' }
    const parts: Buffer[] = []
    let length = 0
    for (;;) {
      const part = Buffer.alloc(65_536)
      const read = readSync(file, part, 0, part.length, null)
      if (read === 0) return { value: Buffer.concat(parts, length).toString('utf8') }
      parts.push(part.subarray(0, read))
      length += read
      if (length > mostBytes) return { reason: tooLarge(mostBytes) }
    }
  } finally {
    closeSync(file)
  }
}

function tooLarge(mostBytes: number): string {
  return `it is larger than ${mostBytes / mebibyte} MiB`
}

function attempt<T>(act: () => T): Found<T>
function attempt<T, U>(act: () => T, then: (value: T) => Found<U>): Found<U>
function attempt(act: () => unknown, then?: (value: never) => Found<unknown>): Found<unknown> {
  try {
    const value = act()
    return then === undefined ? { value } : then(value as never)
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : { reason: reasonOf(code) }
  }
}
