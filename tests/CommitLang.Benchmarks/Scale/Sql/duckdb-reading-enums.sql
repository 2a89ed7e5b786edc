CREATE TYPE IF NOT EXISTS actor AS ENUM (SELECT actor FROM read_csv('actors.tsv', delim='\t', header=true, auto_detect=false, columns={'actor':'VARCHAR'}) ORDER BY actor)
---
CREATE TYPE IF NOT EXISTS conduct AS ENUM (SELECT conduct FROM read_csv('conducts.tsv', delim='\t', header=true, auto_detect=false, columns={'conduct':'VARCHAR'}) ORDER BY conduct)
---
CREATE OR REPLACE TABLE records AS SELECT * FROM read_csv('records.tsv', delim='\t', header=true, auto_detect=false, quote='', escape='', columns={'actor':'actor','conduct':'conduct','counterpart':'actor','date':'DATE'}) -- records
