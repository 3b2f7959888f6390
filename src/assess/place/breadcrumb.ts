import { type Path, valueAt } from '#model'

/** A path for a person: `spec › containers[api] › image`, list items by name where they have one. */
export function breadcrumb(object: unknown, path: Path): string {
  const steps: string[] = []
  path.forEach((step, index) => {
    if (typeof step === 'string') steps.push(step)
    else steps.push(`${steps.pop() ?? ''}[${itemName(object, path.slice(0, index + 1)) ?? step}]`)
  })
  return steps.join(' › ')
}

function itemName(object: unknown, path: Path): string | undefined {
  const name = valueAt(object, [...path, 'name'])
  return typeof name === 'string' && name !== '' ? name : undefined
}
