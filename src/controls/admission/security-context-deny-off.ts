import { type Control, defineControl } from '#model'
import { isPluginOn } from '../control-plane/plugin-control.ts'

/** Either of them keeps pods from choosing their user; the first takes no setting at all. */
const plugins = ['SecurityContextDeny', 'PodSecurityPolicy']

export const securityContextDenyOff: Control = defineControl({
  id: 'security-context-deny-off',
  title: 'Pods choose their security context freely',
  severity: 'low',
  persona: 'strict',
  why: 'No plug-in of the API server limits which user and which labels of SELinux a pod runs with.',
  remediation:
    'Use PodSecurityPolicy, or Pod Security levels from Kubernetes 1.23 on; `SecurityContextDeny` refuses good settings as well.',
  aliases: [
    'kubescape:C-0124',
    'trivy:KCV-0013',
    'checkov:CKV_K8S_81',
    'kics:security_context_deny_admission_control_plugin_not_set',
    'prowler:apiserver_security_context_deny_plugin',
  ],
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#securitycontextdeny',
  ],
  on: 'cluster',
  needs: { facts: ['api-server-flags'] },
  applies: ({ kubernetesVersion }) =>
    kubernetesVersion < 25 || 'Pod Security levels have taken their place since Kubernetes 1.25',
  *check({ facts }) {
    const flags = facts['api-server-flags']
    if (plugins.some((plugin) => isPluginOn(flags, plugin, false))) return
    yield {
      at: [],
      message: 'neither `SecurityContextDeny` nor `PodSecurityPolicy` is among the admission plug-ins',
    }
  },
})
