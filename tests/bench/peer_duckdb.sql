-- The peer of `validate` in SQL: the same checks on the same seven columns, as far as SQL reaches
-- without code: no nearest names, no excerpts, no messages, one dialect. Lines below one that cannot
-- be read are counted too low. The variables list, units and frames are set by whoever runs it; the
-- register is two CSV files, made before the clock starts.
SET VARIABLE valid_from = DATE '2016-07-01';

CREATE TEMP TABLE raw AS
SELECT row_number() OVER () + 1 AS line, *
FROM read_csv(getvariable('list'), delim = ';', header = true, all_varchar = true,
              store_rejects = true, rejects_table = 'wrong_cell_count', parallel = true);

CREATE TEMP TABLE unit AS SELECT * FROM read_csv(getvariable('units'), all_varchar = true);
CREATE TEMP TABLE frame AS
SELECT unit_id, programme, students::INT AS students FROM read_csv(getvariable('frames'), all_varchar = true);

CREATE TEMP TABLE placement AS
SELECT line, Placeringsid AS id, Verksamhet AS unit_name, trim("Studentens namn") AS student,
       Utbildning AS programme, Startdatum AS start_text, Slutdatum AS end_text,
       try_cast(Startdatum AS DATE) AS first, try_cast(Slutdatum AS DATE) AS last,
       "Antal dagar" AS days_text, try_cast("Antal dagar" AS INT) AS stated,
       lower(replace(trim("Studentens namn"), ' ', '')) AS student_key,
       hash(Placeringsid, Verksamhet, "Studentens namn", Utbildning, Startdatum, Slutdatum,
            "Antal dagar") AS row_hash
FROM raw;

-- Mondays to Fridays, both ends included.
CREATE TEMP MACRO weekdays_before(day) AS
    ((day - DATE '1970-01-05') // 7) * 5 + least((day - DATE '1970-01-05') % 7, 5);
CREATE TEMP MACRO weekdays(first, last) AS weekdays_before(last + 1) - weekdays_before(first);

CREATE TEMP TABLE dated AS
SELECT p.*, weekdays(first, last) AS calendar, u.unit_id
FROM placement p LEFT JOIN unit u ON lower(p.unit_name) = lower(u.name)
WHERE first IS NOT NULL AND last IS NOT NULL AND last >= first AND student <> ''
  AND (days_text IS NULL OR days_text = '' OR stated IS NOT NULL)
  AND NOT regexp_matches(student, '\d{6}[-+]?\d{4}');

-- Groups are looked for first and looked into afterwards: few rows are in any.
CREATE TEMP TABLE repeated AS
SELECT line FROM (
    SELECT line, row_number() OVER (PARTITION BY row_hash ORDER BY line) AS n FROM dated
    WHERE row_hash IN (FROM dated SELECT row_hash GROUP BY row_hash HAVING count(*) > 1))
WHERE n > 1;

CREATE TEMP TABLE full_frame AS
SELECT f.unit_id, any_value(lower(f.programme)) AS programme, year(d.first) AS of_year, any_value(f.students) AS students
FROM dated d JOIN frame f ON f.unit_id = d.unit_id AND lower(f.programme) = lower(d.programme)
GROUP BY f.unit_id, f.programme, year(d.first) HAVING count(*) > any_value(f.students);

CREATE TEMP TABLE found AS
SELECT DISTINCT line, 'C005' AS code FROM wrong_cell_count
UNION ALL SELECT line, CASE WHEN regexp_matches(start_text, '^\d\d?/\d\d?/') THEN 'C011' ELSE 'C010' END
          FROM placement WHERE first IS NULL AND start_text <> ''
UNION ALL SELECT line, 'C010' FROM placement WHERE last IS NULL AND end_text <> ''
UNION ALL SELECT line, 'C012' FROM placement WHERE days_text <> '' AND stated IS NULL
UNION ALL SELECT line, 'C013' FROM placement WHERE coalesce(student, '') = '' OR coalesce(unit_name, '') = ''
UNION ALL SELECT line, 'C016' FROM placement WHERE left(student, 1) IN ('=', '+', '@')
UNION ALL SELECT line, 'P113' FROM placement WHERE regexp_matches(student, '\d{6}[-+]?\d{4}')
UNION ALL SELECT line, 'P101' FROM placement WHERE last < first
UNION ALL SELECT line, 'P102' FROM dated WHERE calendar = 0 AND stated IS NULL
UNION ALL SELECT line, 'P112' FROM dated WHERE isodow(first) > 5
UNION ALL SELECT line, CASE WHEN stated > last - first + 1 THEN 'P104'
                            WHEN (year(first), month(first) > 6) <> (year(last), month(last) > 6) THEN 'P111'
                            ELSE 'P103' END
          FROM dated WHERE stated <> calendar
UNION ALL SELECT line, 'P108' FROM dated WHERE last - first + 1 > 140
UNION ALL SELECT line, 'A201' FROM dated WHERE unit_id IS NULL
UNION ALL SELECT line, 'A204' FROM dated WHERE unit_id IS NOT NULL AND first < getvariable('valid_from')
UNION ALL SELECT line, 'A203' FROM dated d WHERE unit_id IS NOT NULL AND NOT EXISTS
          (FROM frame f WHERE f.unit_id = d.unit_id AND lower(f.programme) = lower(d.programme))
UNION ALL SELECT max(line), 'A205' FROM dated d JOIN full_frame f
          ON f.unit_id = d.unit_id AND f.programme = lower(d.programme) AND f.of_year = year(d.first)
          GROUP BY f.unit_id, f.programme, f.of_year
          HAVING count(DISTINCT student_key) > any_value(f.students)
UNION ALL SELECT line, 'P106' FROM repeated;

INSERT INTO found
SELECT line, 'P107' FROM (
    SELECT line, row_number() OVER (PARTITION BY id ORDER BY line) AS n FROM dated d
    WHERE NOT EXISTS (FROM repeated r WHERE r.line = d.line))
WHERE n > 1;
INSERT INTO found
SELECT line, 'P105' FROM (
    SELECT line, first, max(last) OVER (PARTITION BY student_key ORDER BY first, line
                                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM dated d
    WHERE NOT EXISTS (FROM repeated r WHERE r.line = d.line))
WHERE first <= before;

SELECT line, code FROM found ORDER BY line;
SELECT code, count(*) FROM found GROUP BY code ORDER BY code;
