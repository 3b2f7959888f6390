/** One thing asked of the API server. */
export interface KubeRequest {
  /** GET where not given. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** From `/` on, without the query; each part already encoded. */
  readonly path: string
  /** Undefined values are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** `application/json` where not given. */
  readonly accept?: string
  /** Sent as JSON. */
  readonly body?: unknown
  /** Of the body; `application/json` where not given. */
  readonly contentType?: string
  /** Whether it may be made a second time when nobody knows what became of the first; GET may unless this says not. */
  readonly repeatable?: boolean
  readonly signal?: AbortSignal
}

/** What a request is called in a list of requests and in errors. */
export interface RequestLine {
  readonly method: string
  /** With the query. */
  readonly path: string
}

export function requestLine({ method = 'GET', path, query = {} }: KubeRequest): RequestLine {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as [string, string]],
  )
  const search = new URLSearchParams(pairs).toString()
  return { method, path: search === '' ? path : `${path}?${search}` }
}

/** The beginning of an answer; its body is still on the way. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  /** Decompressed. Throws a `KubeError` where it breaks off or stops coming. */
  readonly body: AsyncIterable<Buffer>
}
