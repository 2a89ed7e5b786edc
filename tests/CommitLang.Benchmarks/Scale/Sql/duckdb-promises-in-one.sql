CREATE TABLE promises AS SELECT * FROM read_csv('promises.tsv', delim='\t', header=true, auto_detect=false, columns={'name':'VARCHAR','sort':'VARCHAR','actor':'VARCHAR','conduct':'VARCHAR','counterpart':'VARCHAR','start':'DATE','stop':'DATE','bound':'BIGINT'})
---
CREATE TABLE kinds AS SELECT * FROM read_csv('kinds.tsv', delim='\t', header=true, auto_detect=false, columns={'conduct':'VARCHAR','kind':'VARCHAR'})
---
CREATE TABLE rules AS SELECT * FROM read_csv('rules.tsv', delim='\t', header=true, auto_detect=false, columns={'level':'INTEGER','body':'VARCHAR','earlier':'VARCHAR','toward':'VARCHAR','target':'VARCHAR'})
---
CREATE TABLE deeds AS SELECT actor, conduct, counterpart, date AS day FROM read_csv('records.tsv', delim='\t', header=true, auto_detect=false, quote='', escape='', columns={'actor':'VARCHAR','conduct':'VARCHAR','counterpart':'VARCHAR','date':'DATE'})
---
COPY (
WITH means AS MATERIALIZED (SELECT r.*, k.kind FROM rules r JOIN kinds k ON k.conduct = r.body),
one AS MATERIALIZED (
  SELECT d.actor, m.target AS conduct, d.counterpart, d.day FROM deeds d JOIN means m ON m.kind = d.conduct
  WHERE m.level = 1 AND m.earlier IS NULL AND (m.toward IS NULL OR m.toward = d.counterpart)
  UNION ALL
  SELECT DISTINCT d.actor, m.target, d.counterpart, d.day FROM deeds d JOIN means m ON m.kind = d.conduct AND m.level = 1
    JOIN kinds k ON k.conduct = m.earlier
    JOIN deeds e ON e.actor = d.counterpart AND e.counterpart = d.actor AND e.conduct = k.kind AND e.day < d.day AND e.day >= d.day - 14),
two AS MATERIALIZED (
  SELECT d.actor, m.target AS conduct, d.counterpart, d.day FROM one d JOIN means m ON m.kind = d.conduct
  WHERE m.level = 2 AND m.earlier IS NULL
  UNION ALL
  SELECT DISTINCT d.actor, m.target, d.counterpart, d.day FROM one d JOIN means m ON m.kind = d.conduct AND m.level = 2
    JOIN kinds k ON k.conduct = m.earlier
    JOIN deeds e ON e.actor = d.counterpart AND e.counterpart = d.actor AND e.conduct = k.kind AND e.day < d.day AND e.day >= d.day - 14),
three AS (SELECT d.actor, m.target AS conduct, d.counterpart, d.day FROM two d JOIN means m ON m.kind = d.conduct WHERE m.level = 3),
facts AS (SELECT * FROM deeds UNION ALL SELECT * FROM one UNION ALL SELECT * FROM two UNION ALL SELECT * FROM three),
hits AS (
  SELECT p.name, bool_or(d.day >= p.start AND d.day <= p.stop) AS within, bool_or(d.day > p.stop) AS late,
    count(DISTINCT CASE WHEN p.sort = 'count' AND d.day >= p.start AND d.day <= p.stop THEN (d.conduct, d.counterpart, d.day) END) AS n
  FROM promises p JOIN kinds k ON k.conduct = p.conduct
    JOIN facts d ON d.actor = p.actor AND d.conduct = k.kind AND (p.counterpart IS NULL OR p.counterpart = d.counterpart)
  WHERE d.day >= p.start
  GROUP BY p.name)
SELECT p.name, CASE
    WHEN p.sort = 'not' THEN CASE WHEN h.within THEN 'contradicted' ELSE 'unverified' END
    WHEN p.sort = 'do' THEN CASE WHEN h.within THEN 'consistent' WHEN h.late THEN 'contradicted' ELSE 'unverified' END
    ELSE CASE WHEN h.n > p.bound THEN 'contradicted' ELSE 'unverified' END END AS verdict
FROM promises p LEFT JOIN hits h USING (name)
) TO 'duckdb.csv' (HEADER false)
