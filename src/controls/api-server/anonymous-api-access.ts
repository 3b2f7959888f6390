import { type Control, defineControl, notEvaluated } from '#model'

export const anonymousApiAccess: Control = defineControl({
  id: 'anonymous-api-access',
  title: 'Anybody reads objects of the cluster',
  severity: 'high',
  why: 'Whoever reaches the API server reads what the cluster runs, with the variables and addresses in it, without any credential.',
  remediation:
    'Find and remove the binding for `system:anonymous` or `system:unauthenticated`, or the authorizer that allows everything.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests'],
  on: 'cluster',
  needs: { facts: ['anonymous-access'] },
  *check({ facts }) {
    const { answered, refused } = facts['anonymous-access']
    for (const [index, line] of answered.entries()) {
      if (!isOfObjects(line)) continue
      const path = withoutQuery(line)
      yield {
        at: [],
        message: `the API server lists \`${path}\` for callers without credentials`,
        evidence: [{ at: ['anonymous-access', 'answered', index], value: line }],
        discriminator: path,
      }
    }
    if (![...answered, ...refused].some(isOfObjects))
      return notEvaluated('unread', 'the API server neither answers nor refuses callers without credentials')
    return undefined
  },
})

/** Whether a path holds objects: what tells the version, or that the server lives, is for everybody. */
function isOfObjects(line: string): boolean {
  return /^\/apis?\/.*\/[a-z]/.test(withoutQuery(line))
}

function withoutQuery(line: string): string {
  return line.split('?')[0]!
}
