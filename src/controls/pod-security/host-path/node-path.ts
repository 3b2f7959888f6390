/**
 * A path of the node in one spelling: no trailing slash, no `.`, `..` or double slashes, `/var/run` as `/run`
 * (it is a link to it), backslashes of Windows as slashes and its drive `C:` as the root.
 */
export function nodePath(text: string): string {
  const steps: string[] = []
  for (const step of text.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  if (/^[a-z]:$/i.test(steps[0] ?? '')) steps.shift()
  if (steps[0] === 'var' && steps[1] === 'run') steps.shift()
  return `/${steps.join('/')}`
}

/** Whether `path` is `folder` or lies inside it; both as `nodePath` gives them. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`)
}

/** Whether a path as a manifest writes it is a folder that somebody named, or lies inside it. */
export function isUnder(path: string, folder: string): boolean {
  return isWithin(nodePath(path), nodePath(folder))
}

/** Whether it is a named pipe of Windows: what listens there is reached the same by a read-only mount. */
export function isNamedPipe(path: string): boolean {
  return path.replaceAll('\\', '/').startsWith('//./pipe/')
}
