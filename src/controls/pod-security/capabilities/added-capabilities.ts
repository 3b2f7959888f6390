import { type AnyContainer, capabilityName, type Path } from '#model'

export interface AddedCapability {
  /** As runtimes read it. */
  readonly name: string
  readonly at: Path
}

/** What a container adds to its capabilities. */
export function addedCapabilities({ securityContext }: AnyContainer): readonly AddedCapability[] {
  return (securityContext?.capabilities?.add ?? []).map((text, index) => ({
    name: capabilityName(text ?? ''),
    at: ['securityContext', 'capabilities', 'add', index],
  }))
}
