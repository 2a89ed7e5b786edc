CREATE TYPE actor AS ENUM (SELECT actor FROM read_csv('actors.tsv', delim='\t', header=true, auto_detect=false, columns={'actor':'VARCHAR'}) ORDER BY actor)
---
COPY (
WITH told AS (
  SELECT actor, date AS day, bool_or(conduct = 'C300') AS publishes, bool_or(conduct = 'C301') AS approves
  FROM read_csv('records.tsv', delim='\t', header=true, auto_detect=false, quote='', escape='', columns={'actor':'actor','conduct':'VARCHAR','counterpart':'VARCHAR','date':'DATE'})
  WHERE conduct IN ('C300', 'C301') GROUP BY ALL),
near AS (
  SELECT *, min(CASE WHEN approves THEN day END) OVER (PARTITION BY actor ORDER BY day ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS next,
    max(CASE WHEN publishes THEN day END) OVER (PARTITION BY actor ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS previous FROM told),
found AS (
  SELECT actor, bool_or(publishes) AS published, min(day) FILTER (publishes AND (next IS NULL OR next > day + 7)) AS first,
    max(day) FILTER (approves AND (previous IS NULL OR day > previous + 7)) AS last FROM near GROUP BY actor),
actors AS (SELECT unnest(enum_range(NULL::actor))::actor AS actor)
SELECT 'd' || row_number() OVER (ORDER BY actor), CASE WHEN published IS NOT true THEN 'unverified' WHEN first IS NULL THEN 'consistent'
  WHEN last > first + 7 THEN 'contradicted' ELSE 'unverified' END
FROM actors LEFT JOIN found USING (actor)
) TO 'duckdb.csv' (HEADER false)
