.bail on
PRAGMA journal_mode=OFF;
PRAGMA synchronous=OFF;
PRAGMA temp_store=MEMORY;
PRAGMA cache_size=-500000;
CREATE TABLE deeds(actor TEXT, conduct TEXT, counterpart TEXT, day TEXT);
CREATE TABLE actors(actor TEXT);
.mode tabs
.import --skip 1 actors.tsv actors
.import --skip 1 records.tsv deeds
CREATE TABLE publications(actor TEXT, day INTEGER, PRIMARY KEY (actor, day)) WITHOUT ROWID;
CREATE TABLE approvals(actor TEXT, day INTEGER, PRIMARY KEY (actor, day)) WITHOUT ROWID;
INSERT OR IGNORE INTO publications SELECT actor, CAST(julianday(day) + 0.5 AS INTEGER) FROM deeds WHERE conduct = 'C300';
INSERT OR IGNORE INTO approvals SELECT actor, CAST(julianday(day) + 0.5 AS INTEGER) FROM deeds WHERE conduct = 'C301';
.mode csv
.output sqlite.csv
WITH found AS (SELECT n.actor,
    EXISTS (SELECT 1 FROM publications p WHERE p.actor = n.actor) AS published,
    (SELECT min(p.day) FROM publications p WHERE p.actor = n.actor
      AND NOT EXISTS (SELECT 1 FROM approvals a WHERE a.actor = p.actor AND a.day BETWEEN p.day AND p.day + 7)) AS first,
    (SELECT max(a.day) FROM approvals a WHERE a.actor = n.actor
      AND NOT EXISTS (SELECT 1 FROM publications p WHERE p.actor = a.actor AND p.day BETWEEN a.day - 7 AND a.day)) AS last
  FROM actors n)
SELECT 'd' || row_number() OVER (ORDER BY actor), CASE WHEN NOT published THEN 'unverified' WHEN first IS NULL THEN 'consistent'
  WHEN last > first + 7 THEN 'contradicted' ELSE 'unverified' END FROM found;
