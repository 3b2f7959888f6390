import type { Reason } from '#model'
import { outsideText } from '#kube'
import type { CloudCommand, CloudProgram } from './command.ts'
import type { CloudRun } from './run.ts'

export type FailureKind =
  | 'missing'
  | 'login'
  | 'forbidden'
  | 'not-found'
  | 'throttled'
  | 'switched-off'
  | 'unreachable'
  | 'outdated'
  | 'time'
  | 'size'
  | 'no-json'
  | 'other'

/** Why a question has no answer. */
export interface Failure {
  readonly kind: FailureKind
  readonly message: string
}

type Patterns = readonly (readonly [FailureKind, RegExp])[]

/** What each program writes to standard error, in the order in which they are looked for. */
const patterns: Readonly<Record<CloudProgram, Patterns>> = {
  aws: [
    [
      'login',
      /Unable to locate credentials|config profile \(.*\) could not be found|Partial credentials|ExpiredToken|RequestExpired|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|AuthFailure|(Error loading|refreshing) SSO|SSO (session|token)|Token (has expired|for .* does not exist)|security token included in the request is|aws (sso )?login|when calling the AssumeRole\w* operation|Error when retrieving (credentials|token)|NoCredentials/i,
    ],
    [
      'forbidden',
      /\((AccessDenied(Exception)?|UnauthorizedOperation|UnauthorizedAccess|NotAuthorized\w*)\)|is not authorized to perform/,
    ],
    [
      'throttled',
      /\((Throttling\w*|RequestLimitExceeded|TooManyRequests\w*|LimitExceededException)\)|Rate exceeded/,
    ],
    ['switched-off', /\((OptInRequired|SubscriptionRequiredException)\)/],
    ['not-found', /\((ResourceNotFound\w*|NoSuchEntity\w*|Invalid\w+ID?\.NotFound|\w*NotFoundException)\)/],
    [
      'unreachable',
      /Could not connect to the endpoint|timeout on endpoint|Failed to connect to proxy|SSL validation failed|Connection was closed|EndpointConnectionError|Invalid endpoint/i,
    ],
    ['outdated', /Invalid choice|Unknown options|argument (command|operation|subcommand)/i],
  ],
  az: [
    [
      'login',
      /az login|AADSTS\d+|No subscription found|Interactive authentication is needed|InvalidAuthenticationToken|ExpiredAuthenticationToken|doesn't exist in cloud|Unauthorized\(/i,
    ],
    ['forbidden', /AuthorizationFailed|LinkedAuthorizationFailed|does not have authorization|Forbidden\(/i],
    [
      'throttled',
      /Too Many Requests|TooManyRequests|SubscriptionRequestsThrottled|OperationNotAllowed.*throttl/i,
    ],
    ['switched-off', /MissingSubscriptionRegistration|NoRegisteredProviderFound|DisallowedOperation/i],
    [
      'not-found',
      /ResourceNotFound|ResourceGroupNotFound|SubscriptionNotFound|ParentResourceNotFound|Not Found\(/i,
    ],
    [
      'unreachable',
      /Failed to establish a new connection|Max retries exceeded|Connection (aborted|refused)|NameResolutionError|CERTIFICATE_VERIFY_FAILED|timed out/i,
    ],
    [
      'outdated',
      /misspelled or not recognized|unrecognized arguments|InvalidApiVersionParameter|NoRegisteredProviderForApiVersion/i,
    ],
  ],
  gcloud: [
    [
      'login',
      /gcloud auth (application-default )?login|do not currently have an active account|Reauthentication (required|failed)|cannot prompt during non-interactive|invalid_grant|refreshing your current auth tokens|UNAUTHENTICATED|Request had invalid authentication credentials|code=401/i,
    ],
    [
      'switched-off',
      /SERVICE_DISABLED|has not been used in project|\] not enabled on project|API has not been enabled|it is disabled\. Enable it/i,
    ],
    [
      'forbidden',
      /PERMISSION_DENIED|code=403|Required '[\w.]+' permission|Required "[\w.]+" permission|caller does not have permission|does not have permission to access/i,
    ],
    ['throttled', /RESOURCE_EXHAUSTED|code=429|[rR]ate ?[lL]imit ?[eE]xceeded|Quota exceeded/],
    ['not-found', /NOT_FOUND|code=404|was not found|Not found: /i],
    [
      'unreachable',
      /unable to connect|Unable to find the server|ConnectionError|Max retries exceeded|network (problem|connectivity)|timed out/i,
    ],
    ['outdated', /unrecognized arguments|Invalid choice/i],
  ],
}

/** Undefined for a run that ended well. */
export function failureOf(command: CloudCommand, run: CloudRun): Failure | undefined {
  if (run.ended === 'missing') return failure('missing', `\`${command.program}\` is not installed`)
  if (run.ended === 'time')
    return failure('time', `\`${shortly(command)}\` did not end within ${run.seconds ?? 0} s`)
  if (run.ended === 'size') return failure('size', `\`${shortly(command)}\` answers more than is read`)
  if (run.ended === 'start')
    return failure('missing', `\`${command.program}\` cannot be run: ${outsideText(run.stderr)}`)
  if (run.code === 0) return undefined
  const kind = patterns[command.program].find(([, pattern]) => pattern.test(run.stderr))?.[0] ?? 'other'
  return failure(kind, words(kind, command, outsideText(run.stderr)))
}

export function noJson(command: CloudCommand): Failure {
  return failure('no-json', `the answer of \`${shortly(command)}\` is not what is expected`)
}

/** As a part of a description has it. */
export function reasonOf({ kind, message }: Failure): Reason {
  return { code: kind === 'forbidden' ? 'forbidden' : 'absent', message }
}

function failure(kind: FailureKind, message: string): Failure {
  return { kind, message }
}

function words(kind: FailureKind, command: CloudCommand, said: string): string {
  const asked = `\`${shortly(command)}\``
  switch (kind) {
    case 'login':
      return `\`${command.program}\` is not logged in: ${said}`
    case 'forbidden':
      return `${command.rights.map((right) => `\`${right}\``).join(' or ')} is denied`
    case 'not-found':
      return `${asked} finds nothing: ${said}`
    case 'throttled':
      return `${asked} was turned away, too many requests: ${said}`
    case 'switched-off':
      return `${asked} asks a service that is not switched on: ${said}`
    case 'unreachable':
      return `${asked} does not reach the provider: ${said}`
    case 'outdated':
      return `\`${command.program}\` is too old for ${asked}: ${said}`
    default:
      return `${asked} failed${said === '' ? '' : `: ${said}`}`
  }
}

/** The words of a command without its options: `aws eks describe-cluster`; of a request of Azure what it asks for. */
function shortly({ program, args }: CloudCommand): string {
  const url = args.find((arg) => arg.startsWith('--url='))
  if (url !== undefined) return `az rest ${/providers\/([^?]+)/.exec(url)?.[1] ?? 'GET'}`
  const end = args.findIndex((arg) => arg.startsWith('-'))
  return [program, ...args.slice(0, end)].join(' ')
}
