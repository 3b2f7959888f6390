import { type Control, defineControl, nodePaths } from '#model'
import { filesInWords, filesNamed } from './files/node-files.ts'
import { unreadAmong } from './files/unread.ts'

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
  needs: { facts: ['node-files'], uses: ['unread-node-files'] },
  *check({ facts }) {
    for (const [node, files] of Object.entries(facts['node-files'])) {
      const found = filesNamed(files, nodePaths.sshServerSigns)
      if (found.length === 0) continue
      yield {
        at: [],
        message: `${filesInWords(found)} on node \`${node}\` says that an SSH server runs or starts with the node`,
        discriminator: node,
      }
    }
    return unreadAmong(facts['unread-node-files'], nodePaths.sshServerSigns)
  },
})
