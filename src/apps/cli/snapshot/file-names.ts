import type { Resource } from '#model'

/**
 * `shop/deployment.apps/web.yaml`, and `_cluster/...` for what has no namespace. Nothing that a snapshot says leads out of the
 * folder, and no two are the same, whether or not the file system tells capitals from small letters.
 */
export function fileNames(): (resource: Resource) => string[] {
  const used = new Map<string, number>()
  return ({ namespace, kind, group, name }) => {
    const sort = group === '' ? kind : `${kind}.${group}`
    const folder = [namespace === undefined ? '_cluster' : plain(namespace), plain(sort)]
    const key = [...folder, plain(name)].join('/')
    const count = (used.get(key) ?? 0) + 1
    used.set(key, count)
    return [...folder, count === 1 ? `${plain(name)}.yaml` : `${plain(name)}+${count}.yaml`]
  }
}

/** Any text as the name of a file: what Kubernetes allows in names stays, but for capitals. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .slice(0, 200)
    .replaceAll(/[^a-z0-9.-]/g, '+')
    .replace(/^\.+/, '+')
}
