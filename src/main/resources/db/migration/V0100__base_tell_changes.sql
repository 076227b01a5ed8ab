-- Nodes keep what they read often, and must hear at once when another node changes it. Tables that are kept put this
-- function behind their writes; ChangeListener hears it. Equal words of one transaction are sent once.

create function base.tell_change() returns trigger
    language plpgsql as $$
begin
    perform pg_notify('express', tg_table_schema || '.' || tg_table_name);
    return null;
end
$$;
