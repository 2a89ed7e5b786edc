COPY (
WITH p AS (SELECT * FROM read_csv('promises.tsv', delim='\t', header=true, auto_detect=false, columns={'name':'VARCHAR','sort':'VARCHAR','actor':'VARCHAR','conduct':'VARCHAR','counterpart':'VARCHAR','start':'DATE','stop':'DATE','bound':'BIGINT'})),
k AS (SELECT * FROM read_csv('kinds.tsv', delim='\t', header=true, auto_detect=false, columns={'conduct':'VARCHAR','kind':'VARCHAR'}) SEMI JOIN p USING (conduct)),
d AS (SELECT * FROM read_csv('records.tsv', delim='\t', header=true, auto_detect=false, quote='', escape='', columns={'actor':'VARCHAR','conduct':'VARCHAR','counterpart':'VARCHAR','date':'DATE'})),
within AS (SELECT DISTINCT p.name FROM d JOIN p ON d.actor = p.actor AND d.date BETWEEN p.start AND p.stop JOIN k ON k.conduct = p.conduct AND k.kind = d.conduct)
SELECT p.name, CASE WHEN w.name IS NULL THEN 'unverified' ELSE 'contradicted' END FROM p LEFT JOIN within w USING (name)
) TO 'duckdb.csv' (HEADER false)
