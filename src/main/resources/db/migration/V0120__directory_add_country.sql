-- Where an organisation is at home: peers abroad are known by it. Nobody has said it yet of those that are there.

alter table directory.organisation
    add country text check (country ~ '^[A-Z]{2}$');

grant update (country) on directory.organisation to "${application}";
