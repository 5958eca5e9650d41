-- Has PostgreSQL say which tables were written, by anybody: psql, scripts, migrations, other programs.
--
-- Run it once in the application's database, by the owner of its tables:  psql -v ON_ERROR_STOP=1 -f notify-postgresql.sql shop
-- The JVM hears it with  jimmypage.listen.url=jdbc:postgresql://db.internal:5432/shop
--
-- What is told is the table's name, with its schema. PostgreSQL tells it when the transaction is committed, never when it is rolled
-- back, and once for all statements of a transaction that say the same. It may be run again at any time, and has to be where there
-- are new tables: the last block gives every table that has none its trigger.

CREATE OR REPLACE FUNCTION jimmypage_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The JVMs with the agent know what they wrote themselves, and need not be told a second time. They say who they are in their own
  -- URL:  jdbc:postgresql://db.internal:5432/shop?options=-c%20jimmypage.told=on
  -- Only where they tell each other in another way (cluster.url), or where there is one alone; else leave it out.
  IF current_setting('jimmypage.told', true) = 'on' THEN
    RETURN NULL;
  END IF;
  -- A name that could be read as two, or as a pattern, stands for any table.
  PERFORM pg_notify('jimmypage', CASE
    WHEN TG_TABLE_SCHEMA || TG_TABLE_NAME ~ '[,*.[:cntrl:]]' THEN '*'
    ELSE TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME END);
  RETURN NULL;
END $$;

-- One trigger for each table, fired once by each statement, however many rows it writes. TRUNCATE has to be named; COPY is an INSERT.
-- Partitions have their own, because one can be written by its own name. Leave tables out whose writes change no page (sessions, logs): each
-- notification makes all pages stale unless its table is on expiration.whitelist.
DO $$
DECLARE
  target regclass;
BEGIN
  FOR target IN
    SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
      AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'jimmypage_notify')
  LOOP
    EXECUTE format('CREATE TRIGGER jimmypage_notify AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s'
      ' FOR EACH STATEMENT EXECUTE FUNCTION jimmypage_notify()', target);
  END LOOP;
END $$;

-- Not told: DDL (ALTER TABLE, a materialised view that is refreshed), and what is written with session_replication_role = replica, as
-- logical replication and pg_restore --disable-triggers do. Say so afterwards:  NOTIFY jimmypage;
--
-- To be rid of it:  DROP FUNCTION jimmypage_notify() CASCADE;
