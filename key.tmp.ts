import fs from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { readMarkdown } from '/work/main/server/core/parse/document.ts'; import { readLetter } from '/work/main/server/core/parse/letter.ts'; import { readStatement } from '/work/main/server/core/parse/statement.ts'; import { defaultConfig } from '/work/main/server/core/config/config.ts'; import { check } from '/work/main/server/core/check.ts';
const dir=process.argv[2]!; const st=fs.readFileSync(dir+'/statement.md','utf8'); const lt=fs.readFileSync(dir+'/letter.md','utf8');
const letter=readLetter(readMarkdown(lt),defaultConfig); const today=Temporal.PlainDate.from('2027-03-01');
let t0=performance.now(); let doc=readMarkdown(st); const t1=performance.now(); let s=readStatement(doc,defaultConfig)!; const t2=performance.now();
const run=()=>check({file:'s',statement:s,letters:[{found:true,file:'l',letter,text:lt}],config:defaultConfig,today});
let r=run(); const t3=performance.now();
console.log('size',st.length,'chunks',doc.chunks.length,'actions',s.actions.length,'findings',r.findings.length,'areas',letter.areas.length,'scan',(t1-t0).toFixed(1),'read',(t2-t1).toFixed(1),'check',(t3-t2).toFixed(1));
const by:number[][]=[[],[],[]]; let at=Math.floor(st.length/2); 
for(let i=0;i<300;i++){ const text=doc.text.slice(0,at)+'x'+doc.text.slice(at); text.charCodeAt(0); const a=performance.now(); doc=readMarkdown(text,doc); const b=performance.now(); s=readStatement(doc,defaultConfig)!; const c=performance.now(); r=run(); const d=performance.now(); by[0]!.push(b-a);by[1]!.push(c-b);by[2]!.push(d-c); at+= i%3===0?997:1; }
const q=(x:number[],p:number)=>x.slice(50).sort((m,n)=>m-n)[Math.floor((x.length-50)*p)]!.toFixed(2);
console.log('p50/p95 doc',q(by[0]!,.5),q(by[0]!,.95),'statement',q(by[1]!,.5),q(by[1]!,.95),'check',q(by[2]!,.5),q(by[2]!,.95));
