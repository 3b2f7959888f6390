import type { ImageContents } from '#model'

/** The user that an image names, without its group; root where it names none. */
export function userOf({ config }: ImageContents): string {
  return (config.config?.User ?? '').split(':')[0] || 'root'
}

/** Whether the user is root by number or by name. */
export function isRoot(user: string): boolean {
  return user === 'root' || /^0+$/.test(user)
}
