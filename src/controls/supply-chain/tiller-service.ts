import { type Control, defineControl } from '#model'

export const tillerService: Control = defineControl({
  id: 'tiller-service',
  title: 'Service leads to Tiller',
  severity: 'high',
  why: 'Every pod of the cluster finds Tiller by its name, and Tiller installs whatever it is told to, mostly as an administrator.',
  remediation: 'Move to Helm 3 and delete the Service and the Deployment of Tiller.',
  aliases: [
    'checkov:CKV_K8S_44',
    'kics:tiller_service_is_not_deleted',
    'steampipe:service_no_tiller_service',
    'terrascan:AC_K8S_0110',
  ],
  references: ['https://v2.helm.sh/docs/securing_installation/'],
  on: 'service',
  *check({ resource, service }) {
    const marks = [resource.labels, service.spec?.selector ?? {}]
    const isTiller =
      resource.name === 'tiller-deploy' ||
      marks.some((labels) => labels['app'] === 'helm' && labels['name'] === 'tiller')
    if (isTiller) yield { at: ['metadata', 'name'], message: `service \`${resource.name}\` leads to Tiller` }
  },
})
