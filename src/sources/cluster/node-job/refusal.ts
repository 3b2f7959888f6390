import { enforceLabel } from './manifest.ts'

/** Why something was not made, and what would have it made. */
export interface Refusal {
  readonly reason: string
  readonly hint: string
}

/** What a refusal by the API server's admission means; undefined for one that may pass. */
export function refusalOf(message: string, namespace: string): Refusal | undefined {
  const found = refusals.find(({ says }) => says.test(message))
  return found?.means(message, namespace)
}

interface Kind {
  readonly says: RegExp
  means(message: string, namespace: string): Refusal
}

const refusals: readonly Kind[] = [
  {
    says: /violates PodSecurity/,
    means: (_, namespace) => ({
      reason: 'refused by Pod Security',
      hint: `the Pod Security level of namespace \`${namespace}\` refuses it: label it with ${enforceLabel}=privileged`,
    }),
  },
  {
    says: /unable to validate against any security context constraint/,
    means: (_, namespace) => ({
      reason: 'refused by the security context constraints',
      hint: `give the service account \`default\` of namespace \`${namespace}\` the constraint \`privileged\``,
    }),
  },
  {
    says: /exceeded quota|failed quota/,
    means: (message, namespace) => ({
      reason: `refused by quota${named(message, /quota: ([a-z0-9.-]+)/)}`,
      hint: `raise the quota of namespace \`${namespace}\`, or ask fewer nodes at a time (\`nodeFacts.concurrency\`)`,
    }),
  },
  {
    says: /admission webhook|failed calling webhook/,
    means: (message, namespace) => ({
      reason: `refused by the admission webhook${named(message, /webhook "([^"]+)"/)}`,
      hint: `except namespace \`${namespace}\` from it`,
    }),
  },
  {
    says: /ValidatingAdmissionPolicy/,
    means: (message, namespace) => ({
      reason: `refused by the admission policy${named(message, /ValidatingAdmissionPolicy '([^']+)'/)}`,
      hint: `except namespace \`${namespace}\` from it`,
    }),
  },
  {
    says: /no PriorityClass with name/,
    means: (message) => ({
      reason: `no such priority class${named(message, /with name (\S+)/)}`,
      hint: 'name one that is there as `nodeFacts.priorityClass`',
    }),
  },
  {
    says: /(?:maximum|minimum) .* usage per (?:Container|Pod)/,
    means: (_, namespace) => ({
      reason: 'refused by a limit range',
      hint: `see the LimitRanges of namespace \`${namespace}\``,
    }),
  },
]

function named(message: string, pattern: RegExp): string {
  const name = pattern.exec(message)?.[1]
  return name === undefined ? '' : ` \`${name}\``
}
