import { openDatabase } from "#db/client";
import { listQuestions } from "#domain/question/queries";
import { countQuestionAges, summariseQuestions } from "#domain/question/summarise-questions";
import { units } from "#schema/council";
import { furnish, konwentId, krowodrza, podgorze } from "#tests/council";
import { fillRegister } from "./app/cli/many-questions.ts";
const today="2026-03-02";
const full=openDatabase(":memory:"); furnish(full);
const unitIds=["unit-1","unit-2","unit-3"];
for (const id of unitIds) full.db.insert(units).values({ id, bodyId: konwentId, name: id, kind: "municipal-unit" }).run();
console.time("fill"); fillRegister(full.db,{bodyId:konwentId,districtIds:[krowodrza,podgorze],unitIds,today},10000); console.timeEnd("fill");
const t=(name:string,f:()=>unknown)=>{ const xs:number[]=[]; for(let i=0;i<15;i++){const s=performance.now(); f(); xs.push(performance.now()-s);} xs.sort((a,b)=>a-b); console.log(name, xs[7]!.toFixed(1), xs[14]!.toFixed(1)); };
for (const [n,f] of Object.entries({all:{},district:{districtId:krowodrza},state:{state:"settled" as const},year:{year:2024},unit:{unitId:"unit-2"},late:{lateOn:today},words:{words:"chodników szkoły"}})) {
 t(n+" list",()=>listQuestions(full.db,konwentId,f)); t(n+" page 300",()=>listQuestions(full.db,konwentId,f,300));
 t(n+" summary",()=>summariseQuestions(full.db,konwentId,f,today)); t(n+" ages",()=>countQuestionAges(full.db,konwentId,f,today));
}
import { findLateQuestions } from "#domain/referral/queries";
t("findLate only", ()=>findLateQuestions(full.db,konwentId,today));
