/** What a field holds, free of OpenAPI's spelling. */
export type Reference = Primitive | NamedReference | ListReference | MapReference

/** `quantity` stands for all that is written as a string or a number: Quantity and IntOrString. */
export type PrimitiveForm = 'string' | 'integer' | 'number' | 'boolean' | 'quantity' | 'object' | 'any'

export interface Primitive {
  readonly form: PrimitiveForm
}

export interface NamedReference {
  readonly form: 'named'
  readonly name: string
}

export interface ListReference {
  readonly form: 'list'
  readonly item: Reference
  /** Fields that together identify an item; empty where items have no identity. */
  readonly keys: readonly string[]
}

export interface MapReference {
  readonly form: 'map'
  readonly value: Reference
}

export interface Field {
  readonly name: string
  readonly reference: Reference
}

/** An object type with its fields in alphabetical order. */
export interface Shape {
  readonly name: string
  readonly fields: readonly Field[]
}

export interface Root {
  readonly apiVersion: string
  readonly kind: string
  readonly shape: string
}

export interface Schema {
  readonly shapes: readonly Shape[]
  readonly roots: readonly Root[]
}
