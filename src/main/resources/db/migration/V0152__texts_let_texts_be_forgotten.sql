-- What is said of a picture may name somebody in it. When they take it back, its words go with all that was ever kept of
-- them. The application can still take nothing out of a history: it can only have a text forgotten as a whole, and only in
-- work that is done for the persons concerned.

create function texts.forget(forgotten uuid) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog
    as $$
begin
    if coalesce(base.background(), '') not in ('exhibits', 'personal-data') then
        raise insufficient_privilege using message = 'texts are forgotten for the persons concerned only';
    end if;
    perform from texts.text where id = forgotten for update;
    delete from texts.saving where text_id = forgotten;
    delete from texts.paragraph where text_id = forgotten;
    delete from texts.text where id = forgotten;
end
$$;

revoke all on function texts.forget(uuid) from public;
grant execute on function texts.forget(uuid) to "${application}";
