import { type AnyContainer, capabilityName, type Path } from '#model'

export interface AddedCapability {
  /** As runtimes read it. */
  readonly name: string
  readonly at: Path
}

/** What a container adds to its capabilities; nothing where it is privileged and has all of them anyway. */
export function addedCapabilities({ securityContext }: AnyContainer): readonly AddedCapability[] {
  const added = securityContext?.capabilities?.add
  if (!added || securityContext?.privileged === true) return []
  return added.map((text, index) => ({
    name: capabilityName(text ?? ''),
    at: ['securityContext', 'capabilities', 'add', index],
  }))
}
