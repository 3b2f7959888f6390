/** Why a text holds no facts of nodes: what is wrong, and what would do. */
export class NodeFactsError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}
