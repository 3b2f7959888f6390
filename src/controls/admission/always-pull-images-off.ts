import type { Control } from '#model'
import { definePluginControl } from '../control-plane/plugin-control.ts'

export const alwaysPullImagesOff: Control = definePluginControl({
  id: 'always-pull-images-off',
  title: 'Pods start from images that they may not pull',
  severity: 'low',
  persona: 'strict',
  why: "A node's private images start for whoever knows their name, unless its kubelet checks credentials for them itself, as it does by default since Kubernetes 1.35.",
  remediation:
    'Add `AlwaysPullImages` to `--enable-admission-plugins`, where the registry is always within reach.',
  aliases: [
    'kubescape:C-0123',
    'trivy:KCV-0012',
    'checkov:CKV_K8S_80',
    'kics:always_pull_images_admission_control_plugin_not_set',
    'kyverno:always-pull-images',
    'prowler:apiserver_always_pull_images_plugin',
    'terrascan:AC_K8S_0021',
  ],
  plugins: ['AlwaysPullImages'],
  byDefault: false,
})
