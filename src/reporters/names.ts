import { type Finding, type Location, plainText, type ResourceReference } from '#model'

/** `Deployment shop/api` */
export function resourceName({ kind, namespace, name }: ResourceReference): string {
  return plainText(`${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`)
}

/** `deploy/api.yaml:31:13` */
export function placeName({ file, line, column }: Location): string {
  return plainText(`${file}:${line}:${column}`)
}

/** Whether a finding is open: nobody accepted it. */
export function isOpen({ exception }: Finding): boolean {
  return exception === undefined
}
