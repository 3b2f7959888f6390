import picomatch from 'picomatch/posix.js'

/** Whether a text matches a glob; compiled once for many texts. */
export function glob(pattern: string | readonly string[]): (text: string) => boolean {
  return picomatch(pattern, { dot: true, noextglob: true })
}
