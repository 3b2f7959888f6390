/** The parts of Kubernetes' OpenAPI 2 document (`api/openapi-spec/swagger.json`) that the generator reads. */
export interface OpenApi {
  readonly definitions: Readonly<Record<string, Definition>>
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export interface Definition extends Property {
  readonly properties?: Readonly<Record<string, Property>>
  readonly 'x-kubernetes-group-version-kind'?: readonly GroupVersionKind[]
}

export interface Property {
  readonly type?: string
  readonly format?: string
  readonly $ref?: string
  readonly items?: Property
  readonly additionalProperties?: Property | boolean
  readonly 'x-kubernetes-list-map-keys'?: readonly string[]
  readonly 'x-kubernetes-patch-merge-key'?: string
}

export interface GroupVersionKind {
  readonly group: string
  readonly version: string
  readonly kind: string
}

/** `v1` for the core group, else `group/version`. */
export function apiVersionOf({ group, version }: GroupVersionKind): string {
  return group === '' ? version : `${group}/${version}`
}
