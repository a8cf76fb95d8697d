// One engine as a process that reads a line of JSON for each request and writes one for each answer. First argument:
// the engine's name; second: a file with a paper a line. What an answer took is measured here, without the lines.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as engines from './engines.mjs';

const [name, file] = process.argv.slice(2);
const engine = await engines[name]();

function taken(task) {
  const cpu = process.cpuUsage();
  const begun = process.hrtime.bigint();
  const result = task();
  const wall = Number(process.hrtime.bigint() - begun);
  const used = process.cpuUsage(cpu);
  return { ...result, wall, cpu: (used.user + used.system) * 1000 };
}

let building = 0;
for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
  const paper = JSON.parse(line);
  building += taken(() => (engine.add(paper), {})).wall;
}
building += taken(() => (engine.finish(), {})).wall;
console.log(JSON.stringify({ building, offers: engine.offers, promises: engine.promises }));

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const { page, ...answer } = taken(() => engine.find(request));
  console.log(JSON.stringify(request.tell ? answer : { wall: answer.wall, cpu: answer.cpu }));
}
