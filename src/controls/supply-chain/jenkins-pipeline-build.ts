import { type Control, defineControl, valueAt } from '#model'
import { textAt } from '../network/custom/places.ts'

export const jenkinsPipelineBuild: Control = defineControl({
  id: 'jenkins-pipeline-build',
  title: 'Build uses the Jenkins strategy that OpenShift no longer develops',
  severity: 'low',
  why: 'OpenShift starts a Jenkins server with rights in the project for it, which nobody maintains.',
  remediation: 'Move the pipeline to OpenShift Pipelines (Tekton), or to a Jenkins of its own.',
  aliases: ['kyverno:disallow-jenkins-pipeline-strategy'],
  references: ['https://docs.openshift.com/container-platform/4.16/cicd/builds/build-strategies.html'],
  on: 'resource',
  kinds: ['build.openshift.io/BuildConfig'],
  *check({ resource, object }) {
    const at = ['spec', 'strategy']
    const type = textAt(object, [...at, 'type'])
    if (type !== 'JenkinsPipeline' && valueAt(object, [...at, 'jenkinsPipelineStrategy']) === undefined)
      return
    yield { at, message: `build \`${resource.name}\` uses the Jenkins pipeline strategy` }
  },
})
