import type { Control } from '#model'
import { definePluginControl } from '../control-plane/plugin-control.ts'

export const admissionWebhooksOff: Control = definePluginControl({
  id: 'admission-webhooks-off',
  title: 'API server asks no webhook and no policy',
  severity: 'medium',
  why: 'Policy engines and admission policies are installed, look well, and are never asked.',
  remediation: 'Take the plug-in out of `--disable-admission-plugins`.',
  aliases: ['stig:V-242436'],
  plugins: ['MutatingAdmissionWebhook', 'ValidatingAdmissionWebhook'],
  byDefault: true,
})
