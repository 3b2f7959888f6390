import { type Control, defineControl } from '#model'
import { filesInWords, filesNamed } from './files/node-files.ts'

export const sshServerOnNode: Control = defineControl({
  id: 'ssh-server-on-node',
  title: 'Node runs an SSH server',
  severity: 'low',
  persona: 'strict',
  why: 'A key or password that was stolen opens the node, and nothing that is done there stands in the audit log of the cluster.',
  remediation:
    'Run `systemctl disable --now` for the server; reach the node by `kubectl debug node` or its console.',
  aliases: ['azure-policy:AKS_DisableSSH_Audit', 'stig:V-242393', 'stig:V-242394'],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/kubectl-node-debug/'],
  on: 'cluster',
  needs: { facts: ['node-files'] },
  *check({ facts }) {
    for (const [node, files] of Object.entries(facts['node-files'])) {
      const found = filesNamed(files, signs)
      if (found.length === 0) continue
      yield {
        at: [],
        message: `${filesInWords(found)} on node \`${node}\` says that an SSH server runs or starts with the node`,
        discriminator: node,
      }
    }
  },
})

/** Links by which systemd starts the server, and what a running one leaves. */
const signs: readonly string[] = [
  '/etc/systemd/system/multi-user.target.wants/ssh.service',
  '/etc/systemd/system/multi-user.target.wants/sshd.service',
  '/etc/systemd/system/sockets.target.wants/ssh.socket',
  '/etc/systemd/system/sockets.target.wants/sshd.socket',
  '/run/sshd.pid',
  '/var/run/sshd.pid',
]
