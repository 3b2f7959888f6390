import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const networkWrite: Control = definePowerControl({
  id: 'network-write',
  title: 'Role redirects traffic',
  severity: 'medium',
  persona: 'strict',
  why: 'Services, their endpoints, routes and network policies decide where traffic goes: whoever writes them listens to it or opens what was closed.',
  remediation: 'Bind it in the namespaces that need it, and leave endpoints to the cluster.',
  aliases: ['trivy:KSV-0056'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  power: {
    groups: ['', 'discovery.k8s.io', 'networking.k8s.io', 'extensions', 'gateway.networking.k8s.io'],
    resources: [
      'services',
      'endpoints',
      'endpointslices',
      'ingresses',
      'networkpolicies',
      'gateways',
      'httproutes',
      'grpcroutes',
      'tlsroutes',
      'tcproutes',
      'udproutes',
      'referencegrants',
    ],
    verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
  },
  does: 'redirect traffic',
  exceptNamed: true,
})
