CREATE TYPE actor AS ENUM (SELECT actor FROM read_csv('actors.tsv', delim='\t', header=true, auto_detect=false, columns={'actor':'VARCHAR'}) ORDER BY actor)
---
CREATE TYPE conduct AS ENUM (SELECT conduct FROM read_csv('conducts.tsv', delim='\t', header=true, auto_detect=false, columns={'conduct':'VARCHAR'}) ORDER BY conduct)
---
CREATE TABLE promises AS SELECT row_number() OVER () AS id, * FROM read_csv('promises.tsv', delim='\t', header=true, auto_detect=false, columns={'name':'VARCHAR','sort':'VARCHAR','actor':'actor','conduct':'conduct','counterpart':'actor','start':'DATE','stop':'DATE','bound':'BIGINT'})
---
CREATE TABLE kinds AS SELECT * FROM read_csv('kinds.tsv', delim='\t', header=true, auto_detect=false, columns={'conduct':'conduct','kind':'conduct'})
---
-- with rules
CREATE TABLE means AS SELECT r.*, k.kind FROM read_csv('rules.tsv', delim='\t', header=true, auto_detect=false, columns={'level':'INTEGER','body':'conduct','earlier':'conduct','toward':'actor','target':'conduct'}) r JOIN kinds k ON k.conduct = r.body
---
CREATE TABLE deeds AS SELECT actor, conduct, counterpart, date AS day FROM read_csv('records.tsv', delim='\t', header=true, auto_detect=false, quote='', escape='', columns={'actor':'actor','conduct':'conduct','counterpart':'actor','date':'DATE'})
---
-- with rules
CREATE TABLE earlier AS SELECT DISTINCT e.counterpart AS actor, e.actor AS counterpart, t.target, e.day FROM deeds e JOIN kinds k ON k.kind = e.conduct JOIN (SELECT DISTINCT target, earlier FROM means WHERE earlier IS NOT NULL) t ON t.earlier = k.conduct
---
-- with rules
CREATE TABLE one AS
  SELECT d.actor, m.target AS conduct, d.counterpart, d.day FROM deeds d JOIN means m ON m.kind = d.conduct
  WHERE m.level = 1 AND m.earlier IS NULL AND (m.toward IS NULL OR m.toward = d.counterpart)
  UNION ALL
  SELECT d.actor, d.target, d.counterpart, d.day FROM
    (SELECT d.*, m.target FROM deeds d JOIN means m ON m.kind = d.conduct WHERE m.level = 1 AND m.earlier IS NOT NULL) d
    ASOF JOIN earlier e ON e.target = d.target AND e.actor = d.actor AND e.counterpart = d.counterpart AND d.day > e.day
  WHERE e.day >= d.day - 14
---
-- with rules
CREATE TABLE two AS
  SELECT d.actor, m.target AS conduct, d.counterpart, d.day FROM one d JOIN means m ON m.kind = d.conduct
  WHERE m.level = 2 AND m.earlier IS NULL
  UNION ALL
  SELECT d.actor, d.target, d.counterpart, d.day FROM
    (SELECT d.*, m.target FROM one d JOIN means m ON m.kind = d.conduct WHERE m.level = 2 AND m.earlier IS NOT NULL) d
    ASOF JOIN earlier e ON e.target = d.target AND e.actor = d.actor AND e.counterpart = d.counterpart AND d.day > e.day
  WHERE e.day >= d.day - 14
---
-- with rules
INSERT INTO one SELECT d.actor, m.target AS conduct, d.counterpart, d.day FROM two d JOIN means m ON m.kind = d.conduct WHERE m.level = 3 UNION ALL FROM two
---
-- without rules
CREATE TABLE one AS FROM deeds LIMIT 0
---
COPY (
WITH asked AS MATERIALIZED (SELECT p.id, p.sort, p.actor, p.counterpart, p.start, p.stop, k.kind FROM promises p JOIN kinds k ON k.conduct = p.conduct),
facts AS (FROM deeds UNION ALL FROM one),
done AS (
  SELECT p.id, max(CASE WHEN d.day <= p.stop THEN 2 ELSE 1 END) AS best
  FROM asked p JOIN facts d ON d.actor = p.actor AND d.conduct = p.kind
  WHERE p.sort <> 'count' AND d.day >= p.start AND (p.counterpart IS NULL OR p.counterpart = d.counterpart)
  GROUP BY p.id),
counted AS (
  SELECT id, count(*) AS n FROM (
    SELECT DISTINCT p.id, d.conduct, d.counterpart, d.day FROM asked p JOIN deeds d ON d.actor = p.actor AND d.conduct = p.kind
    WHERE p.sort = 'count' AND d.day >= p.start AND d.day <= p.stop AND (p.counterpart IS NULL OR p.counterpart = d.counterpart))
  GROUP BY id)
SELECT p.name, CASE
    WHEN p.sort = 'not' AND best = 2 OR p.sort = 'do' AND best = 1 OR p.sort = 'count' AND c.n > p.bound THEN 'contradicted'
    WHEN p.sort = 'do' AND best = 2 THEN 'consistent'
    ELSE 'unverified' END AS verdict
FROM promises p LEFT JOIN done h USING (id) LEFT JOIN counted c USING (id)
) TO 'duckdb.csv' (HEADER false)
