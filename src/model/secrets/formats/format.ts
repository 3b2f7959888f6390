/** A credential that is known by its form alone. */
export interface SecretFormat {
  readonly kind: string
  /** Source of a pattern that every match contains: one cheap look finds out whether any format can match. */
  readonly hint: string
  /** Global; the named group `secret` where only a part of the match is one. */
  readonly pattern: RegExp
}
