/** Filters by severity and words, and opens everything for paper; without it everything can be opened by hand. */
export const script = `
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const items = all('#findings .finding'), blocks = all('#findings .block'), boxes = all('.filters [type=checkbox]')
const words = document.getElementById('text'), count = document.getElementById('count')
const texts = new Map(items.map(item => [item, (item.closest('.block').querySelector('summary').textContent + item.textContent).toLowerCase()]))
function update() {
  const on = new Set(boxes.filter(box => box.checked).map(box => box.value)), wanted = words.value.toLowerCase().trim()
  for (const item of items) item.hidden = !on.has(item.dataset.severity) || !texts.get(item).includes(wanted)
  for (const block of blocks) block.hidden = all('.finding', block).every(item => item.hidden)
  count.value = items.filter(item => !item.hidden).length + ' of ' + items.length
}
if (words) {
  for (const input of [...boxes, words]) input.addEventListener('input', update)
  document.querySelector('.filters').addEventListener('submit', event => event.preventDefault())
  update()
}
addEventListener('beforeprint', () => { for (const one of all('details')) one.open = true })
`

/** What the page's policy lets run: this script and no other. */
export const scriptHash = 'sha256-UX2JhK400fwajXPyKYqh+OVJLrLoDs+EePOghEx9CVk='
