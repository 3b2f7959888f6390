/** Both themes by the reader's own setting, every colour at 4.5 to 1 or better against what it stands on; plain on paper. */
export const styles = `
:root{color-scheme:light dark;--text:#151515;--dim:#4d4d4d;--back:#fff;--panel:#f5f5f5;--inner:#fff;--line:#c7c7c7;--critical:#a30000;--high:#a4300a;--medium:#6b4c00;--low:#004d99;--ok:#204d00;--mark:#fff3c4}
@media (prefers-color-scheme:dark){:root{--text:#f0f0f0;--dim:#b8b8b8;--back:#151515;--panel:#212121;--inner:#1a1a1a;--line:#4d4d4d;--critical:#ff8a80;--high:#ffab70;--medium:#f0c850;--low:#8fc5ff;--ok:#9fd67a;--mark:#4a3c00}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back)}
header,main,footer{max-width:72rem;margin:0 auto;padding:1rem 1.5rem}
header p,footer p,.dim{color:var(--dim)}header p{margin:.25rem 0 0;overflow-wrap:anywhere}
h1{margin:0;font-size:1.6rem}h2{font-size:1.2rem;margin:2rem 0 .75rem}h3{display:inline;font-size:1rem;margin:0}h4{margin:.75rem 0 0;font-size:.875rem}
code,pre,.where{font-family:ui-monospace,monospace;font-size:.875rem}
code{overflow-wrap:anywhere}
.verdict{font-size:1.4rem;font-weight:700;margin:.5rem 0}.verdict span{font-size:1rem;font-weight:400;color:var(--dim)}
.fail,.incomplete,.empty{color:var(--high)}.pass{color:var(--ok)}
.cards{display:flex;flex-wrap:wrap;gap:.75rem;margin:0}
.card{display:flex;flex-direction:column-reverse;background:var(--panel);border:1px solid var(--line);border-left-width:4px;border-radius:6px;padding:.5rem 1rem;min-width:7rem}
.card dt{color:var(--dim)}.card dd{margin:0;font-size:1.5rem;font-weight:700;line-height:1.2}
.critical{--own:var(--critical)}.high{--own:var(--high)}.medium{--own:var(--medium)}.low{--own:var(--low)}.plain{--own:var(--text)}
.card dd,.badge{color:var(--own)}.card:not(.plain){border-left-color:var(--own)}
.filters{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin-bottom:1rem}
input[type=search]{font:inherit;color:inherit;background:var(--inner);border:1px solid var(--dim);border-radius:4px;padding:.25rem .5rem}
.block,.finding{border:1px solid var(--line);border-radius:6px}
.block{background:var(--panel);margin:.75rem 0;padding:0 1rem}.block>summary{padding:.75rem 0}.block[open]{padding-bottom:.5rem}
.block>p{margin:0 0 .5rem;padding-left:6.25rem;max-width:60rem}.block b{display:inline-block;margin-left:-6.25rem;min-width:6rem;color:var(--dim);font-weight:400}
.finding{background:var(--inner);margin:.5rem 0;padding:0 .75rem;overflow-wrap:anywhere}.finding>summary{padding:.4rem 0}.finding>p{margin:.5rem 0 0;color:var(--dim)}
summary{cursor:pointer}.badge{font-weight:700;display:inline-block;min-width:4.5rem;margin-right:.25rem}.where{color:var(--dim);margin-right:.5rem}
.finding dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0;font-size:.875rem}.finding dt{color:var(--dim)}.finding dd{margin:0}
pre{margin:.5rem 0;padding:.5rem;overflow-x:auto;background:var(--panel);border:1px solid var(--line);border-radius:4px}
.number{display:inline-block;min-width:3.5rem;padding-right:1rem;text-align:right;color:var(--dim);user-select:none}
mark{background:var(--mark);color:inherit}mark .number{color:inherit}.removed{color:var(--critical)}.added{color:var(--ok)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid var(--line);padding:.35rem .75rem .35rem 0;overflow-wrap:anywhere}thead th{white-space:nowrap}tbody th{font-weight:400}
:focus-visible{outline:2px solid var(--low);outline-offset:2px}[hidden]{display:none}
@media print{:root{color-scheme:light;--panel:#fff}.filters{display:none}.finding{break-inside:avoid}pre{white-space:pre-wrap}}
`
