#!/usr/bin/env node
// Old Nodes have to read this file: it says what is missing, or runs the Node that a checkout brings.
import module from 'module'
import { fileURLToPath } from 'url'

const needed = [24, 7]

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > needed[0] || (major === needed[0] && minor >= needed[1])
}

/** The cache lies beside the code that it is made of: who may not write there may not plant one either. */
function runHere() {
  module.enableCompileCache(fileURLToPath(new URL('../dist/.cache', import.meta.url)))
  return import('../dist/main.js').then((program) => program.main(process.argv.slice(2)))
}

function runOnPinnedNode() {
  const pinned = fileURLToPath(
    new URL(`../node_modules/node-${process.platform}-${process.arch}/bin/node`, import.meta.url),
  )
  return import('fs').then(({ existsSync }) => {
    if (!existsSync(pinned)) return sayTooOld()
    const args = [fileURLToPath(import.meta.url)].concat(process.argv.slice(2))
    return import('../tools/start/run.mjs').then(({ run }) => run(pinned, args))
  })
}

function sayTooOld() {
  process.stderr.write(
    `error: seaworthy needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}\n` +
      '  hint: install a newer Node (https://nodejs.org), or run it in a container with one, such as `node:24`\n',
  )
  return 2
}

async function start() {
  process.exitCode = await (isNewEnough() ? runHere() : runOnPinnedNode())
}

void start()
