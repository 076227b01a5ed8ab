-- That words are confirmed anybody may know, whoever asks and in whatever transaction: asked within that of an adviser, who may
-- not read by whom, each language was a draft, and stayed so for all until something was written.

create policy told_by_owner on translation.confirmation for select to current_user using (true);

create function translation.list_vouched(language text) returns table (key text, hash bytea)
    language sql stable security definer set search_path = pg_catalog as $$
    select confirmation.key, confirmation.hash
    from translation.confirmation
    where confirmation.language = list_vouched.language
$$;

alter policy seen_by on translation.confirmation
    using (confirmed_by = base.person()
        or (select translation.may())
        or (select base.background()) = 'personal-data');
