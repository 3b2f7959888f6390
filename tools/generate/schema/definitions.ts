import { apiVersionOf, type Definition, type OpenApi, type Property } from './openapi.ts'
import type { Field, PrimitiveForm, Reference, Root, Schema, Shape } from './shape.ts'
import type { Wanted } from './wanted.ts'

/** Definitions with a JSON form of their own, which OpenAPI shows as a bare string. */
const ownForms: Readonly<Record<string, PrimitiveForm>> = { Quantity: 'quantity', IntOrString: 'quantity' }

/** The wanted kinds and every type that they reach. Throws where the document lacks a wanted kind. */
export function readSchema(document: OpenApi, wanted: Wanted): Schema {
  const reader = new Reader(document, wanted)
  const roots = Object.entries(wanted.kinds).flatMap(([apiVersion, kinds]) =>
    kinds.map((kind) => reader.root(apiVersion, kind)),
  )
  return { roots, shapes: reader.shapes() }
}

class Reader {
  readonly #document: OpenApi
  readonly #wanted: Wanted
  readonly #names = new Map<string, string>()
  readonly #shapes = new Map<string, Shape>()

  constructor(document: OpenApi, wanted: Wanted) {
    this.#document = document
    this.#wanted = wanted
  }

  shapes(): readonly Shape[] {
    return [...this.#shapes.values()].toSorted((one, other) => compare(one.name, other.name))
  }

  root(apiVersion: string, kind: string): Root {
    const id = this.#definitionOf(apiVersion, kind)
    const dropStatus = !this.#wanted.withStatus.includes(kind)
    return { apiVersion, kind, shape: this.#visit(id, dropStatus) }
  }

  #definitionOf(apiVersion: string, kind: string): string {
    const found = Object.entries(this.#document.definitions).find(([, definition]) =>
      definition['x-kubernetes-group-version-kind']?.some(
        (candidate) => candidate.kind === kind && apiVersionOf(candidate) === apiVersion,
      ),
    )
    if (found === undefined) throw new Error(`the document has no \`${apiVersion}\` \`${kind}\``)
    return found[0]
  }

  #visit(id: string, dropStatus = false): string {
    const known = this.#names.get(id)
    if (known !== undefined) return known
    const name = this.#nameOf(id)
    this.#names.set(id, name)
    this.#shapes.set(name, { name, fields: this.#fields(this.#definition(id), dropStatus) })
    return name
  }

  /** The short name; a second definition of that name takes its version (same group) or its group along. */
  #nameOf(id: string): string {
    const [group = '', version = '', short = ''] = id.split('.').slice(-3)
    const holder = [...this.#names].find(([, name]) => name === short)?.[0]
    if (holder === undefined) return short
    return holder.split('.').at(-3) === group ? short + capitalised(version) : capitalised(group) + short
  }

  #fields(definition: Definition, dropStatus: boolean): readonly Field[] {
    return Object.entries(definition.properties ?? {})
      .filter(([name]) => !(dropStatus && name === 'status'))
      .toSorted(([one], [other]) => compare(one, other))
      .map(([name, property]) => ({ name, reference: this.#reference(property) }))
  }

  #reference(property: Property): Reference {
    if (property.$ref !== undefined) return this.#named(property.$ref.slice('#/definitions/'.length))
    if (property.type === 'array') return this.#list(property)
    if (typeof property.additionalProperties === 'object')
      return { form: 'map', value: this.#reference(property.additionalProperties) }
    return primitive(property.type)
  }

  #list(property: Property): Reference {
    const mergeKey = property['x-kubernetes-patch-merge-key']
    return {
      form: 'list',
      item: this.#reference(property.items ?? {}),
      keys: property['x-kubernetes-list-map-keys'] ?? (mergeKey === undefined ? [] : [mergeKey]),
    }
  }

  #named(id: string): Reference {
    const short = id.slice(id.lastIndexOf('.') + 1)
    const own = ownForms[short] ?? (this.#wanted.opaque.includes(short) ? 'object' : undefined)
    if (own !== undefined) return { form: own }
    const definition = this.#definition(id)
    if (definition.properties === undefined) return primitive(definition.type)
    return { form: 'named', name: this.#visit(id) }
  }

  #definition(id: string): Definition {
    const definition = this.#document.definitions[id]
    if (definition === undefined) throw new Error(`the document has no definition \`${id}\``)
    return definition
  }
}

function primitive(type: string | undefined): Reference {
  switch (type) {
    case undefined:
      return { form: 'any' }
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
    case 'object':
      return { form: type }
    default:
      throw new Error(`no form is known for the OpenAPI type \`${type}\``)
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
