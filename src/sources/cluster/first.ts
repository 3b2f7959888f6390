import { KubeError } from '#kube'

/** Asks what nothing can be read without: the version, and what is served. Throws a `KubeError` that says so. */
export async function first<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking
  } catch (error) {
    if (!(error instanceof KubeError) || error.code !== 'forbidden') throw error
    throw new KubeError(
      'forbidden',
      `these credentials may not even ask what the cluster is and what it serves (${error.message})`,
      'log in, or bind them to the ClusterRole `system:discovery`; `seaworthy rbac` prints all that a scan needs',
      { status: 403, cause: error },
    )
  }
}
