.bail on
PRAGMA journal_mode=OFF;
PRAGMA synchronous=OFF;
CREATE TABLE promises(name TEXT, sort TEXT, actor TEXT, conduct TEXT, counterpart TEXT, start TEXT, stop TEXT, bound INTEGER);
CREATE TABLE kinds(conduct TEXT, kind TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE every_kind(conduct TEXT, kind TEXT);
CREATE TABLE deeds(actor TEXT, conduct TEXT, counterpart TEXT, day TEXT);
.mode tabs
.import --skip 1 promises.tsv promises
.import --skip 1 kinds.tsv every_kind
.import --skip 1 records.tsv deeds
INSERT INTO kinds SELECT k.* FROM promises p JOIN every_kind k USING (conduct);
.mode csv
.output sqlite.csv
SELECT name, CASE WHEN EXISTS (SELECT 1 FROM deeds d WHERE d.actor = p.actor AND d.day BETWEEN p.start AND p.stop AND d.conduct IN (SELECT kind FROM kinds))
  THEN 'contradicted' ELSE 'unverified' END FROM promises p;
