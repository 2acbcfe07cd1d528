/** The tokens of the portals, as far as a single card needs them. */
export const pageStyle = `
:root{color-scheme:light dark;--page:oklch(98.6% .002 250);--surface:oklch(100% 0 0);--line:oklch(91.6% .004 250);--line-strong:oklch(62% .006 250);--ink:oklch(23% .012 255);--ink-2:oklch(44% .014 255);--accent:oklch(50% .19 264);--accent-ink:oklch(100% 0 0);--focus:oklch(60% .18 264);--bad:oklch(52% .19 25);--bad-soft:oklch(96% .025 20)}
@media(prefers-color-scheme:dark){:root{--page:oklch(17.5% .008 260);--surface:oklch(20.5% .009 260);--line:oklch(28.5% .01 260);--line-strong:oklch(48% .012 260);--ink:oklch(95% .004 250);--ink-2:oklch(76% .01 250);--accent:oklch(66% .16 264);--accent-ink:oklch(16% .03 264);--focus:oklch(72% .14 264);--bad:oklch(75% .14 22);--bad-soft:oklch(29% .06 22)}}
*{box-sizing:border-box;margin:0}
body{min-height:100dvh;display:grid;place-items:center;padding:24px;background:var(--page);color:var(--ink);font:400 14px/1.5 ui-sans-serif,system-ui,sans-serif}
main{width:100%;max-width:380px;background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:32px}
.brand{display:flex;gap:9px;align-items:center;font-weight:600;margin-bottom:24px}
.brand i{width:20px;height:20px;border-radius:6px;background:linear-gradient(150deg,var(--accent),oklch(62% .15 300))}
h1{font-size:20px;line-height:1.25;font-weight:600;letter-spacing:-.011em;margin-bottom:6px}
p{color:var(--ink-2);margin-bottom:8px}
form{display:grid;gap:14px;margin-top:16px}
label{display:grid;gap:6px;font-weight:550;font-size:13px}
input{font:inherit;font-weight:400;font-size:16px;height:40px;padding:0 12px;color:inherit;background:var(--page);border:1px solid var(--line-strong);border-radius:6px;width:100%}
button{font:inherit;font-weight:550;height:40px;border:0;border-radius:6px;background:var(--accent);color:var(--accent-ink);cursor:pointer;width:100%;margin-top:6px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.problem{background:var(--bad-soft);color:var(--bad);border-radius:6px;padding:10px 12px;margin:12px 0 0}
`
