import { describe, expect, test } from 'vitest'
import { awsCommand, azureCommand, type CloudCommand, googleCommand } from './command.ts'
import { failureOf, reasonOf } from './failure.ts'

const aws = awsCommand('eu-west-1', ['eks', 'describe-cluster', '--name=shop'], ['eks:DescribeCluster'])
const az = azureCommand('/subscriptions/s/providers/Microsoft.ContainerService/managedClusters', '1', [
  'Microsoft.ContainerService/managedClusters/read',
])
const gcloud = googleCommand('shop-prod', ['container', 'clusters', 'list'], ['container.clusters.list'])

const said: readonly (readonly [string, CloudCommand, string])[] = [
  ['login', aws, 'Unable to locate credentials. You can configure credentials by running "aws configure".'],
  ['login', aws, 'Error when retrieving token from sso: Token has expired and refresh failed'],
  ['login', aws, 'The SSO session associated with this profile has expired or is otherwise invalid.'],
  ['login', aws, 'The config profile (shop) could not be found'],
  [
    'login',
    aws,
    'An error occurred (ExpiredTokenException) when calling the DescribeCluster operation: The security token included in the request is expired',
  ],
  [
    'forbidden',
    aws,
    'An error occurred (AccessDeniedException) when calling the DescribeCluster operation: User: arn:aws:iam::123456789012:user/ada is not authorized to perform: eks:DescribeCluster on resource: arn:aws:eks:eu-west-1:123456789012:cluster/shop',
  ],
  [
    'forbidden',
    aws,
    'An error occurred (UnauthorizedOperation) when calling the DescribeInstances operation: You are not authorized to perform this operation.',
  ],
  [
    'not-found',
    aws,
    'An error occurred (ResourceNotFoundException) when calling the DescribeCluster operation: No cluster found for name: shop.',
  ],
  [
    'not-found',
    aws,
    "An error occurred (InvalidInstanceID.NotFound) when calling the DescribeInstances operation: The instance ID 'i-0a1' does not exist",
  ],
  ['throttled', aws, 'An error occurred (ThrottlingException) when calling the X operation: Rate exceeded'],
  [
    'throttled',
    aws,
    'An error occurred (RequestLimitExceeded) when calling the X operation (reached max retries: 4): Request limit exceeded.',
  ],
  [
    'unreachable',
    aws,
    'Could not connect to the endpoint URL: "https://eks.eu-west-9.amazonaws.com/clusters/shop"',
  ],
  ['outdated', aws, 'aws: error: argument operation: Invalid choice, valid choices are:'],
  [
    'switched-off',
    aws,
    'An error occurred (SubscriptionRequiredException) when calling the ListDetectors operation: The AWS Access Key Id needs a subscription for the service',
  ],
  ['other', aws, 'An error occurred (InternalError) when calling the X operation'],
  ['login', az, "ERROR: Please run 'az login' to setup account."],
  [
    'login',
    az,
    'ERROR: AADSTS700082: The refresh token has expired due to inactivity. Interactive authentication is needed.',
  ],
  [
    'forbidden',
    az,
    'ERROR: Forbidden({"error":{"code":"AuthorizationFailed","message":"The client \'ada\' with object id \'0\' does not have authorization to perform action \'Microsoft.ContainerService/managedClusters/read\' over scope"}})',
  ],
  ['not-found', az, 'ERROR: Not Found({"error":{"code":"ResourceNotFound","message":"was not found"}})'],
  ['throttled', az, 'ERROR: Too Many Requests({"error":{"code":"TooManyRequests"}})'],
  [
    'switched-off',
    az,
    'ERROR: Conflict({"error":{"code":"MissingSubscriptionRegistration","message":"The subscription is not registered"}})',
  ],
  [
    'unreachable',
    az,
    "ERROR: HTTPSConnectionPool(host='management.azure.com', port=443): Max retries exceeded",
  ],
  ['outdated', az, 'ERROR: unrecognized arguments: --method=get'],
  [
    'login',
    gcloud,
    'ERROR: (gcloud.container.clusters.list) You do not currently have an active account selected.\nPlease run:\n\n  $ gcloud auth login',
  ],
  ['login', gcloud, 'ERROR: Reauthentication failed. cannot prompt during non-interactive execution.'],
  [
    'forbidden',
    gcloud,
    'ERROR: (gcloud.container.clusters.list) ResponseError: code=403, message=Required "container.clusters.list" permission(s) for "projects/shop-prod".',
  ],
  [
    'forbidden',
    gcloud,
    "ERROR: (gcloud.artifacts.repositories.get-iam-policy) PERMISSION_DENIED: Permission 'artifactregistry.repositories.getIamPolicy' denied on resource",
  ],
  [
    'switched-off',
    gcloud,
    'ERROR: (gcloud.container.clusters.list) ResponseError: code=403, message=Kubernetes Engine API has not been used in project shop-prod before or it is disabled.',
  ],
  [
    'not-found',
    gcloud,
    'ERROR: (gcloud.container.clusters.describe) ResponseError: code=404, message=Not found: projects/x',
  ],
  ['throttled', gcloud, 'ERROR: (gcloud.x) RESOURCE_EXHAUSTED: Quota exceeded for quota metric'],
  ['unreachable', gcloud, 'ERROR: gcloud crashed (ConnectionError): Max retries exceeded with url'],
]

describe('why a provider does not answer', () => {
  test.each(said)('%s: %#', (kind, command, stderr) => {
    expect(failureOf(command, { stdout: '[]', stderr, code: 1 })?.kind).toBe(kind)
  })

  test('names the right that is missing, and says that it is one', () => {
    const denied = failureOf(aws, { stdout: '', stderr: '(AccessDeniedException)', code: 254 })!

    expect(reasonOf(denied)).toEqual({ code: 'forbidden', message: '`eks:DescribeCluster` is denied' })
  })

  test.each([
    ['missing', 'missing', '`aws` is not installed'],
    ['start', 'missing', '`aws` cannot be run: EACCES'],
    ['time', 'time', '`aws eks describe-cluster` did not end within 60 s'],
    ['size', 'size', '`aws eks describe-cluster` answers more than is read'],
  ] as const)('says where a program ends by %s', (ended, kind, message) => {
    const run = { stdout: '', stderr: 'EACCES', code: null, ended, seconds: 60 }

    expect(failureOf(aws, run)).toEqual({ kind, message })
  })

  test('shows nothing of what is said that acts, or is a secret', () => {
    const stderr = '\u001b[31mfailed\u001b[0m with AKIAIOSFODNN7EXAMPLA\n::error::x'
    const { message = '' } = failureOf(az, { stdout: '', stderr, code: 1 }) ?? {}

    for (const part of ['\u001b', 'AKIAIOSFODNN7EXAMPLA', '\n']) expect(message).not.toContain(part)
  })

  test('is nothing where it does', () => {
    expect(failureOf(aws, { stdout: '{}', stderr: 'a warning: AccessDenied', code: 0 })).toBeUndefined()
  })
})
