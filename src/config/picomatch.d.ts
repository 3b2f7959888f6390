declare module 'picomatch/posix.js' {
  /** Whether a text matches a glob, with `/` as the only separator. */
  export default function picomatch(
    glob: string | readonly string[],
    options?: { readonly dot?: boolean; readonly noextglob?: boolean },
  ): (text: string) => boolean
}
