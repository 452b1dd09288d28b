import { readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { analyse, segment, tag } from '../../src/index.ts'
const items=readFileSync('/work/shared/benchmarks/press-fr/dev.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l).text as string)
const nlp=winkNLP(model), tok=winkNLP(model,['sbd'])
const warm=items.slice(0,100), test=items.slice(100,400); const n=test.reduce((a,b)=>a+b.length,0)
const fs:Record<string,(t:string)=>unknown>={winkFull:t=>nlp.readDoc(t),winkTok:t=>tok.readDoc(t),segment,segtag:t=>tag(segment(t)),analyse}
for(let round=0;round<2;round++) for(const [k,f] of Object.entries(fs)){ for(const t of warm)f(t); const t0=performance.now(); for(const t of test) f(t); console.log(k,(n/1e3/(performance.now()-t0)).toFixed(2),'MB/s') }
