/** Filters by severity and text; without it everything is shown. */
export const script = `const items=[...document.querySelectorAll('#findings .finding')],boxes=[...document.querySelectorAll('.filters [type=checkbox]')],text=document.getElementById('text'),count=document.getElementById('count');function update(){const on=new Set(boxes.filter(b=>b.checked).map(b=>b.value)),words=(text?.value??'').toLowerCase();let shown=0;for(const item of items){const show=on.has(item.dataset.severity)&&item.textContent.toLowerCase().includes(words);item.hidden=!show;if(show)shown++}if(count)count.value=shown+' of '+items.length}for(const input of [...boxes,text])input?.addEventListener('input',update);document.querySelector('.filters')?.addEventListener('submit',event=>event.preventDefault());update()`

/** What the page's policy lets run: this script and no other. */
export const scriptHash = 'sha256-SOy1T4LtKUe0W9qSBVvmIl5FQg6gqCOZiTfeCDDOJv4='
