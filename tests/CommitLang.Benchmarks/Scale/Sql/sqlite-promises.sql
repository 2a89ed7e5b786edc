.bail on
PRAGMA journal_mode=OFF;
PRAGMA synchronous=OFF;
PRAGMA temp_store=MEMORY;
PRAGMA cache_size=-500000;
CREATE TABLE promises(name TEXT, sort TEXT, actor TEXT, conduct TEXT, counterpart TEXT, start TEXT, stop TEXT, bound INTEGER);
CREATE TABLE kinds(conduct TEXT, kind TEXT);
CREATE TABLE rules(level INTEGER, body TEXT, earlier TEXT, toward TEXT, target TEXT);
CREATE TABLE deeds(actor TEXT, conduct TEXT, counterpart TEXT, day TEXT);
.mode tabs
.import --skip 1 promises.tsv promises
.import --skip 1 kinds.tsv kinds
.import --skip 1 rules.tsv rules
.import --skip 1 records.tsv deeds
CREATE INDEX by_conduct ON deeds(actor, conduct, day, counterpart);
---
-- with rules
CREATE INDEX by_counterpart ON deeds(conduct, actor, counterpart, day);
---
CREATE INDEX kinds_of ON kinds(conduct, kind);
CREATE TABLE derived(actor TEXT, conduct TEXT, counterpart TEXT, day TEXT);
---
-- with rules
INSERT INTO derived SELECT d.actor, r.target, d.counterpart, d.day FROM rules r CROSS JOIN kinds k ON k.conduct = r.body CROSS JOIN deeds d ON d.conduct = k.kind
  WHERE r.level = 1 AND r.earlier = '' AND r.toward = '';
INSERT INTO derived SELECT d.actor, r.target, d.counterpart, d.day FROM rules r CROSS JOIN kinds k ON k.conduct = r.body CROSS JOIN deeds d ON d.conduct = k.kind
  WHERE r.level = 1 AND r.earlier = '' AND r.toward = d.counterpart;
INSERT INTO derived SELECT d.actor, r.target, d.counterpart, d.day FROM rules r CROSS JOIN kinds k ON k.conduct = r.body CROSS JOIN deeds d ON d.conduct = k.kind
  WHERE r.level = 1 AND r.earlier <> '' AND EXISTS (SELECT 1 FROM kinds j CROSS JOIN deeds e WHERE j.conduct = r.earlier
    AND e.conduct = j.kind AND e.actor = d.counterpart AND e.counterpart = d.actor AND e.day < d.day AND e.day >= date(d.day, '-14 days'));
CREATE INDEX derived_by_conduct ON derived(conduct, actor, day, counterpart);
INSERT INTO derived SELECT d.actor, r.target, d.counterpart, d.day FROM rules r CROSS JOIN derived d ON d.conduct = r.body WHERE r.level = 2 AND r.earlier = '';
INSERT INTO derived SELECT d.actor, r.target, d.counterpart, d.day FROM rules r CROSS JOIN derived d ON d.conduct = r.body
  WHERE r.level = 2 AND r.earlier <> '' AND EXISTS (SELECT 1 FROM kinds j CROSS JOIN deeds e WHERE j.conduct = r.earlier
    AND e.conduct = j.kind AND e.actor = d.counterpart AND e.counterpart = d.actor AND e.day < d.day AND e.day >= date(d.day, '-14 days'));
INSERT INTO derived SELECT d.actor, r.target, d.counterpart, d.day FROM rules r CROSS JOIN derived d ON d.conduct = r.body WHERE r.level = 3;
---
.mode csv
.output sqlite.csv
WITH done AS (SELECT name, sort, bound, CASE
    WHEN sort = 'count' THEN (SELECT count(*) FROM (SELECT DISTINCT d.conduct, d.counterpart, d.day FROM kinds k CROSS JOIN deeds d
        WHERE k.conduct = p.conduct AND d.actor = p.actor AND d.conduct = k.kind AND d.day BETWEEN p.start AND p.stop AND (p.counterpart = '' OR p.counterpart = d.counterpart)))
    WHEN EXISTS (SELECT 1 FROM kinds k CROSS JOIN deeds d
        WHERE k.conduct = p.conduct AND d.actor = p.actor AND d.conduct = k.kind AND d.day BETWEEN p.start AND p.stop AND (p.counterpart = '' OR p.counterpart = d.counterpart)) THEN 2
    WHEN EXISTS (SELECT 1 FROM derived d
        WHERE d.actor = p.actor AND d.conduct = p.conduct AND d.day BETWEEN p.start AND p.stop AND (p.counterpart = '' OR p.counterpart = d.counterpart)) THEN 2
    WHEN sort = 'do' AND EXISTS (SELECT 1 FROM kinds k CROSS JOIN deeds d
        WHERE k.conduct = p.conduct AND d.actor = p.actor AND d.conduct = k.kind AND d.day > p.stop AND (p.counterpart = '' OR p.counterpart = d.counterpart)) THEN 1
    WHEN sort = 'do' AND EXISTS (SELECT 1 FROM derived d
        WHERE d.actor = p.actor AND d.conduct = p.conduct AND d.day > p.stop AND (p.counterpart = '' OR p.counterpart = d.counterpart)) THEN 1
    ELSE 0 END AS n FROM promises p)
SELECT name, CASE
    WHEN sort = 'count' THEN CASE WHEN n > bound THEN 'contradicted' ELSE 'unverified' END
    WHEN sort = 'not' THEN CASE WHEN n = 2 THEN 'contradicted' ELSE 'unverified' END
    WHEN n = 2 THEN 'consistent' WHEN n = 1 THEN 'contradicted' ELSE 'unverified' END FROM done;
