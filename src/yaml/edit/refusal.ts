/** Thrown inside the editor; `planEdits` turns it into its answer. The message says why an edit is not possible. */
export class Refusal extends Error {}
