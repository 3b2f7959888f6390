import { type Path, valueAt } from '#model'

/**
 * The path in `object` that means what `path` means in `other`: an item of a list that has a name is the one of that name,
 * wherever the list has it. Undefined where there is none of that name.
 */
export function pathIn(object: unknown, other: unknown, path: Path): Path | undefined {
  const own: (string | number)[] = []
  for (const [depth, step] of path.entries()) {
    const name = typeof step === 'number' ? nameOf(valueAt(other, path.slice(0, depth + 1))) : undefined
    const list = name === undefined ? undefined : valueAt(object, own)
    if (!Array.isArray(list)) own.push(step)
    else {
      const index = list.findIndex((item) => nameOf(item) === name)
      if (index < 0) return undefined
      own.push(index)
    }
  }
  return own
}

function nameOf(item: unknown): string | undefined {
  const name = valueAt(item, ['name'])
  return typeof name === 'string' ? name : undefined
}
