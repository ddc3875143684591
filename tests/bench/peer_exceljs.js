// The peer of `generate` in JavaScript: the same three sheets of every unit, written with exceljs.
// node peer_exceljs.js LIST FOLDER: no checks, one dialect, one week rate, no summary workbook, and fewer facts above
// and below the lines than ours: exceljs at its best.
"use strict";
const fs = require("fs");
const path = require("path");
const ExcelJS = require("exceljs");

const WEEK_RATE = 1530;
const line = { alignment: { wrapText: true, vertical: "middle" }, border: { bottom: { style: "thin" } } };
const amount = { ...line, numFmt: "#,##0.00" };
const weeks = { ...line, numFmt: "0.0" };
const day = { ...line, numFmt: "yyyy-mm-dd" };
const heading = { ...line, font: { bold: true } };
const title = { font: { bold: true, size: 16 } };

function columns(sheet, widths, headings, styles) {
    widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
    headings.forEach((text, index) => Object.assign(sheet.getCell(4, index + 1), { value: text, style: heading }));
    return (row, values) => values.forEach((value, index) =>
        Object.assign(sheet.getCell(row, index + 1), { value, style: styles[index] }));
}

function writeUnderlag(sheet, unit, lines) {
    Object.assign(sheet.getCell(1, 1), { value: "Underlag för fakturering för VFU-placering", style: title });
    const put = columns(sheet, [26, 24, 13, 11.5, 8.5, 14],
        ["Verksamhet", "Studentens namn", "Startdatum", "Slutdatum", "Antal veckor", "Ersättning"],
        [line, line, day, day, weeks, amount]);
    let row = 5;
    for (const l of lines)
        put(row++, [unit, l.student, l.start, l.end, l.days / 5, WEEK_RATE * l.days / 5]);
    const sum = (column, result) => ({ formula: `SUM(${column}5:${column}${row - 1})`, result });
    put(row, ["Total ersättning", null, null, null, sum("E", 0), sum("F", 0)]);
}

function writeCalculation(sheet, unit, lines) {
    Object.assign(sheet.getCell(1, 1), { value: `Beräkning, ${unit}, HT2016`, style: title });
    const put = columns(sheet, [24, 13, 11.5, 8, 26, 16, 8, 24, 14],
        ["Student", "Startdatum", "Slutdatum", "Dagar", "Så räknade", "Veckoersättning", "År",
            "Veckoersättningen kommer från", "Ersättning"],
        [line, day, day, line, line, amount, line, line, amount]);
    let row = 5;
    for (const l of lines) {
        put(row, [l.student, l.start, l.end, l.days, "måndagar–fredagar i perioden", WEEK_RATE, 2016,
            "avtalet, 2016 års priser",
            { formula: `ROUND(F${row}*D${row}/5,2)`, result: WEEK_RATE * l.days / 5 }]);
        ++row;
    }
}

function writeTrace(sheet, lines) {
    Object.assign(sheet.getCell(1, 1), { value: "Kontroll", style: title });
    sheet.getCell(3, 1).value = "Antal placeringar";
    sheet.getCell(3, 2).value = lines.length;
    for (let row = 9; row < 18; ++row) {
        Object.assign(sheet.getCell(row, 1), { value: "Avtal § 4.6", style: line });
        Object.assign(sheet.getCell(row, 2), { value: `Regel ${row} för hur ersättningen räknas`, style: line });
    }
}

async function main([list, folder]) {
    const units = new Map();
    for (const record of fs.readFileSync(list, "utf-8").split("\n").slice(1)) {
        const [, unit, student, , start, end, days] = record.split(";");
        if (!unit) continue;
        if (!units.has(unit)) units.set(unit, []);
        units.get(unit).push({ student, start: new Date(start), end: new Date(end), days: Number(days) });
    }
    fs.mkdirSync(folder, { recursive: true });
    let number = 0;
    for (const [unit, lines] of units) {
        const book = new ExcelJS.Workbook();
        writeUnderlag(book.addWorksheet("Underlag"), unit, lines);
        writeCalculation(book.addWorksheet("Beräkning"), unit, lines);
        writeTrace(book.addWorksheet("Kontroll"), lines);
        await book.xlsx.writeFile(path.join(folder, `${++number}.xlsx`));
    }
}

main(process.argv.slice(2));
