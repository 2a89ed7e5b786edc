CREATE TYPE actor AS ENUM (SELECT actor FROM read_csv('actors.tsv', delim='\t', header=true, auto_detect=false, columns={'actor':'VARCHAR'}) ORDER BY actor)
---
CREATE TABLE told AS SELECT DISTINCT actor, date AS day, conduct = 'C301' AS approves FROM read_csv('records.tsv', delim='\t', header=true, auto_detect=false, quote='', escape='', columns={'actor':'actor','conduct':'VARCHAR','counterpart':'VARCHAR','date':'DATE'}) WHERE conduct IN ('C300', 'C301')
---
COPY (
WITH open AS (
  SELECT p.actor, min(p.day) AS first FROM (FROM told WHERE NOT approves) p ASOF LEFT JOIN (FROM told WHERE approves) a ON a.actor = p.actor AND p.day <= a.day
  WHERE a.day IS NULL OR a.day > p.day + 7 GROUP BY p.actor),
stray AS (
  SELECT a.actor, max(a.day) AS last FROM (FROM told WHERE approves) a ASOF LEFT JOIN (FROM told WHERE NOT approves) p ON p.actor = a.actor AND a.day >= p.day
  WHERE p.day IS NULL OR a.day > p.day + 7 GROUP BY a.actor),
actors AS (SELECT unnest(enum_range(NULL::actor))::actor AS actor),
published AS (SELECT DISTINCT actor FROM told WHERE NOT approves)
SELECT 'd' || row_number() OVER (ORDER BY n.actor), CASE WHEN p.actor IS NULL THEN 'unverified' WHEN o.first IS NULL THEN 'consistent'
  WHEN s.last > o.first + 7 THEN 'contradicted' ELSE 'unverified' END
FROM actors n LEFT JOIN published p USING (actor) LEFT JOIN open o USING (actor) LEFT JOIN stray s USING (actor)
) TO 'duckdb.csv' (HEADER false)
