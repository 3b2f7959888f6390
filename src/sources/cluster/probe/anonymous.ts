import type { AnonymousAccess, Coverage } from '#model'
import { KubeClient, KubeError, withoutCredentials } from '#kube'
import { nothingTold, told, type Told } from '../facts/told.ts'

/** What is asked of the API server without credentials, one after the other; answers are not kept. */
export const anonymousPaths = [
  { path: '/version' },
  { path: '/healthz' },
  { path: '/api/v1/namespaces', query: { limit: 1 } },
  { path: '/api/v1/pods', query: { limit: 1 } },
] as const satisfies readonly AnonymousPath[]

interface AnonymousPath {
  readonly path: string
  readonly query?: { readonly limit: number }
}

const limits = { connect: 5000, answer: 5000, idle: 5000, whole: 10_000 }

/** Asks the API server as anybody could who reaches it. */
export async function anonymousAccess({ endpoint }: KubeClient): Promise<Told> {
  if (endpoint.server.protocol === 'http:')
    return nothing(
      'left-out',
      'a server without TLS is mostly a proxy, which puts credentials of its own to a request',
    )
  const client = new KubeClient(withoutCredentials(endpoint), {
    userAgent: 'seaworthy',
    limits,
    retry: { attempts: 1 },
  })
  try {
    return await askAll(client)
  } finally {
    client.close()
  }
}

async function askAll(client: KubeClient): Promise<Told> {
  const answered: string[] = []
  const refused: string[] = []
  let failure: KubeError | undefined
  for (const one of anonymousPaths) {
    const answer = await ask(client, one)
    if (answer === 'answered') answered.push(lineOf(one))
    else if (isRefusal(answer)) refused.push(lineOf(one))
    else failure ??= answer
  }
  if (failure !== undefined && answered.length + refused.length === 0)
    return nothing('absent', `no answer without credentials: ${failure.message}`)
  const value: AnonymousAccess = { answered, refused }
  return told({ fact: 'anonymous-access', value, provenance: 'requests without credentials' })
}

async function ask(client: KubeClient, request: AnonymousPath): Promise<'answered' | KubeError> {
  try {
    return await client.ask({ accept: 'application/json, */*', ...request }, async ({ body, ...answer }) => {
      for await (const _ of body);
      return answer.contentType.startsWith('text/html') ? logIn(answer.status) : 'answered'
    })
  } catch (error) {
    if (error instanceof KubeError) return error
    throw error
  }
}

/** A page that has people log in stands before the API server, and answers for it. */
function logIn(status: number): KubeError {
  return new KubeError('not-kubernetes', 'a page answers', 'log in', { status })
}

/** Whatever keeps a caller out: what asks for credentials may also send him elsewhere, or show a page. */
function isRefusal({ code, status = 0 }: KubeError): boolean {
  return code === 'not-kubernetes' || (status >= 300 && status < 500 && status !== 429)
}

/** The path with its query. */
export function lineOf({ path, query }: AnonymousPath): string {
  return query === undefined ? path : `${path}?limit=${query.limit}`
}

function nothing(state: Coverage['state'], reason: string): Told {
  return { ...nothingTold, coverage: [{ of: 'anonymous-access', state, reason }] }
}
