import { expect, test } from 'vitest'
import { shellCommands } from './shell-words.ts'

test.each([
  ['exec kube-apiserver --v=2 1>>/var/log/api.log 2>&1', [['exec', 'kube-apiserver', '--v=2']]],
  [
    'mkfifo /tmp/p; (tee -a log < /tmp/p & ) ; etcd --a=b',
    [['mkfifo', '/tmp/p'], ['(tee', '-a', 'log'], [')'], ['etcd', '--a=b']],
  ],
  ['etcd \\\n  --name=a \\\n  --cert-file /c', [['etcd', '--name=a', '--cert-file', '/c']]],
  [`a --x="1 2" --y='3;4' --z=5\\ 6`, [['a', '--x=1 2', '--y=3;4', '--z=5 6']]],
  ['set -e\nexec a && b || c | tee', [['set', '-e'], ['exec', 'a'], ['b'], ['c'], ['tee']]],
  ['', []],
])('the commands of %j', (script, commands) => {
  expect(shellCommands(script)).toEqual(commands)
})
