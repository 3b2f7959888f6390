/** Both themes by the reader's own setting; prints without colour where paper has none. */
export const styles = `
:root{color-scheme:light dark;--text:#151515;--dim:#4d4d4d;--back:#fff;--panel:#f2f2f2;--line:#c7c7c7;--critical:#a30000;--high:#b1380b;--medium:#795600;--low:#004d99;--ok:#204d00;--mark:#fff3c4}
@media (prefers-color-scheme:dark){:root{--text:#f0f0f0;--dim:#b8b8b8;--back:#151515;--panel:#242424;--line:#4d4d4d;--critical:#ff8a80;--high:#ffab70;--medium:#f0c850;--low:#8fc5ff;--ok:#9fd67a;--mark:#4a3c00}}
*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back)}
header,main,footer{max-width:72rem;margin:0 auto;padding:1rem 1.5rem}header p,footer p,.where{color:var(--dim)}h1{margin:0;font-size:1.6rem}h2{font-size:1.2rem;margin:2rem 0 .75rem}
code,pre{font-family:ui-monospace,monospace;font-size:.875rem}code{background:var(--panel);padding:0 .25em;border-radius:3px}
.verdict{font-size:1.4rem;font-weight:700;margin:.5rem 0}.verdict span{font-size:1rem;font-weight:400;color:var(--dim)}.fail,.incomplete,.empty.verdict{color:var(--high)}.pass{color:var(--ok)}
.cards{display:flex;flex-wrap:wrap;gap:.75rem;margin:0}.card{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.5rem 1rem;min-width:7rem}.card dt{color:var(--dim)}.card dd{margin:0;font-size:1.5rem;font-weight:700}
.card.critical dd,.badge.critical{color:var(--critical)}.card.high dd,.badge.high{color:var(--high)}.card.medium dd,.badge.medium{color:var(--medium)}.card.low dd,.badge.low{color:var(--low)}
.filters{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin-bottom:1rem}
.finding{border:1px solid var(--line);border-radius:6px;margin:.5rem 0;background:var(--panel)}.finding summary{cursor:pointer;padding:.5rem .75rem}.finding code{background:none;font-weight:600}.badge{font-weight:700;display:inline-block;min-width:4.5rem}
.finding dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0;padding:.25rem .75rem .75rem}.finding dt{color:var(--dim)}.finding dd{margin:0;overflow-wrap:anywhere}.finding>p{margin:0 .75rem}
pre{margin:.5rem .75rem .75rem;padding:.5rem;overflow-x:auto;background:var(--back);border:1px solid var(--line);border-radius:4px}mark{background:var(--mark);color:inherit}.removed{color:var(--critical)}.added{color:var(--ok)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;border-bottom:1px solid var(--line);padding:.35rem .75rem .35rem 0;overflow-wrap:anywhere}
:focus-visible{outline:2px solid var(--low);outline-offset:2px}[hidden]{display:none}
@media print{.filters{display:none}.finding{break-inside:avoid}}
`
