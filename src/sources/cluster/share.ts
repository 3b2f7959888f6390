import type { KubernetesObject } from '#model'

type Fields = Readonly<Record<string, unknown>>

/** Gives the same object with parts that it has in common with earlier ones: pods of one template differ in little. */
export type Sharing = (object: KubernetesObject) => KubernetesObject

/** Fields of the metadata that no two objects have in common. */
const ofOne: ReadonlySet<string> = new Set([
  'annotations',
  'creationTimestamp',
  'name',
  'resourceVersion',
  'uid',
])

/** Shorter values are not worth a look, longer ones are hardly ever equal. */
const length = { least: 20, most: 4000 }

/**
 * Parts are looked at where pods of one template are alike: the fields of a container and of the pod's specification, single mounts
 * and volumes; never whole containers, in which the name of the token's volume differs.
 */
export function sharing(): Sharing {
  const known = new Map<string, unknown>()
  const texts = new Map<string, string>()

  /** What stands in one pod alone is its name, its uid and its version: they are not looked at. */
  const shareText = (text: string): string => {
    const same = texts.get(text)
    if (same === undefined) texts.set(text, text)
    return same ?? text
  }

  const share = (value: unknown): unknown => {
    if (typeof value === 'string') return shareText(value)
    if (typeof value !== 'object' || value === null) return value
    const text = JSON.stringify(value)
    if (text.length < length.least || text.length > length.most) return value
    const same = known.get(text)
    if (same !== undefined) return same
    known.set(text, value)
    return value
  }
  /** Items are alike as a whole, or but for a name. */
  const shareItems = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((item: unknown) => (isFields(item) ? share(mapFields(item, (_, own) => share(own))) : item))
      : value
  const shareContainers = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((one: Fields) =>
          mapFields(one, (key, own) => (key === 'volumeMounts' ? shareItems(own) : share(own))),
        )
      : value
  const shareSpec = (spec: Fields): Fields =>
    mapFields(spec, (key, value) => {
      if (key === 'containers' || key === 'initContainers') return shareContainers(value)
      return key === 'volumes' ? shareItems(value) : share(value)
    })
  const shareMetadata = (metadata: Fields): Fields =>
    mapFields(metadata, (key, value) => (ofOne.has(key) ? value : share(value)))

  return (object) =>
    mapFields(object, (key, value) => {
      if (!isFields(value)) return value
      if (key === 'metadata') return shareMetadata(value)
      if (object['kind'] !== 'Pod') return value
      if (key === 'spec') return shareSpec(value)
      return key === 'status' ? mapFields(value, (_, own) => shareItems(own)) : value
    })
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mapFields(fields: Fields, change: (key: string, value: unknown) => unknown): Fields {
  const changed: Record<string, unknown> = {}
  for (const key of Object.keys(fields)) changed[key] = change(key, fields[key])
  return changed
}
