import { type Control, defineControl, podName } from '#model'

export const sysctlInjection: Control = defineControl({
  id: 'sysctl-injection',
  title: 'Sysctl value smuggles in another setting',
  severity: 'high',
  why: 'CRI-O before 1.23.2 split such a value and set any kernel parameter of the node, which gives root there (CVE-2022-0811).',
  remediation: 'Remove `+` and `=` from the value; no sysctl that a pod may set needs them.',
  aliases: ['kyverno:prevent-cr8escape'],
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2022-0811'],
  on: 'workload',
  fix: 'unsafe',
  *check({ workload }) {
    for (const [index, sysctl] of (workload.podSpec.securityContext?.sysctls ?? []).entries()) {
      if (!/[+=]/.test(sysctl?.value ?? '')) continue
      const at = ['securityContext', 'sysctls', index]
      yield {
        at: [...at, 'value'],
        message: `value of sysctl \`${sysctl.name}\` in ${podName(workload)} holds \`+\` or \`=\``,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
