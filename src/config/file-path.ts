/** `path` from `folder`, which is absolute; both with `/`. Steps up and down are taken out. */
export function resolvePath(folder: string, path: string): string {
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return `/${steps.join('/')}`
}

/** Whether an absolute path is a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? folder : `${folder}/`)
}

/**
 * A glob for absolute paths from one that is relative to `folder`. As in `.gitignore`, one without a `/` holds at any
 * depth, and what it says of a folder holds for everything in it.
 */
export function absoluteGlob(folder: string, glob: string): string {
  const steps = glob.replace(/^\/+|\/+$/g, '')
  const anywhere = !glob.replace(/\/+$/, '').includes('/')
  const base = resolvePath('/', folder.replace(/[\\*?[\]{}()!+@|]/g, '\\$&'))
  return `${resolvePath(base, anywhere ? `**/${steps}` : steps)}{,/**}`
}
