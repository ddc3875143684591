// Runs peer_duckdb.sql with DuckDB's Node module: node peer_duckdb.cjs LIST UNITS FRAMES.
// The module is looked for in NODE_PATH: `npm install @duckdb/node-api` somewhere else, then
// NODE_PATH=that-folder/node_modules.
const fs = require('fs');
const path = require('path');
const { DuckDBInstance } = require('@duckdb/node-api');

async function main() {
    const [list, units, frames] = process.argv.slice(2);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const [name, file] of Object.entries({ list, units, frames }))
        await connection.run(`SET VARIABLE ${name} = '${file.replaceAll("'", "''")}'`);
    const sql = fs.readFileSync(path.join(__dirname, 'peer_duckdb.sql'), 'utf-8');
    const statements = await connection.extractStatements(sql);
    const answers = [];
    for (let index = 0; index < statements.count; ++index) {
        const result = await (await statements.prepare(index)).run();
        if (index + 2 >= statements.count)
            answers.push(await result.getRows());
    }
    const [findings, counts] = answers;
    const lines = findings.map(([line, code]) => `${list}:${line}: ${code}\n`);
    process.stdout.write(lines.join('') + counts.map(([code, count]) => `${code} ${count}\n`).join(''));
}

main();
