import { type Control, defineControl } from '#model'

export const certificateNamesEMailAddress: Control = defineControl({
  id: 'certificate-names-e-mail-address',
  title: 'Certificate of the API server names an e-mail address',
  severity: 'low',
  persona: 'strict',
  why: 'Everybody who reaches the port reads it, and knows whom to write to in the name of the cluster.',
  remediation: 'Issue the certificate without an e-mail address in its subject and its alternative names.',
  aliases: ['kube-hunter:KHV021'],
  references: ['https://kubernetes.io/docs/setup/best-practices/certificates/'],
  on: 'cluster',
  needs: { facts: ['api-server-certificate'] },
  *check({ facts }) {
    const { subject, subjectAltNames } = facts['api-server-certificate']
    const named = [subject, ...subjectAltNames].some((text) => /[^\s=,:]+@[^\s=,:]+\.[^\s=,:]+/.test(text))
    if (named) yield { at: [], message: 'the certificate of the API server names an e-mail address' }
  },
})
