export type YamlProblemCode =
  | 'yaml-syntax'
  | 'yaml-duplicate-key'
  | 'yaml-unsupported-key'
  | 'yaml-unknown-alias'
  | 'yaml-too-deep'
  | 'yaml-too-large'
  | 'yaml-alias-limit'
  | 'yaml-cyclic-alias'

/** Why a document yields no value. `offset` is in UTF-16 units of the whole text; `document` counts from 0. */
export interface YamlProblem {
  readonly code: YamlProblemCode
  readonly message: string
  readonly hint: string
  readonly offset: number
  readonly document: number
}

/** Thrown inside the room while one document is read; `offset` is relative to the text being read. */
export class DocumentError extends Error {
  readonly code: YamlProblemCode
  readonly offset: number

  constructor(code: YamlProblemCode, message: string, offset: number) {
    super(message)
    this.code = code
    this.offset = offset
  }
}

const hints: Readonly<Record<YamlProblemCode, string>> = {
  'yaml-syntax': 'mend the document; a template has to be rendered before it can be read',
  'yaml-duplicate-key': 'keep one of the two; Kubernetes would silently use only one',
  'yaml-unsupported-key': 'write the key as a string; JSON has no other keys',
  'yaml-unknown-alias': 'define the anchor before its alias, in the same document',
  'yaml-too-deep': 'Kubernetes objects nest far less; split or flatten the document',
  'yaml-too-large': 'split the document into several',
  'yaml-alias-limit': 'write the repeated values out, or use fewer aliases of aliases',
  'yaml-cyclic-alias': 'an anchor cannot contain its own alias; write the value out',
}

export function hintOf(code: YamlProblemCode): string {
  return hints[code]
}
