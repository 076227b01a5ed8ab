-- Other modules keep what belongs to the people of a network, and let those who coordinate one write for the
-- organisations that work in it, for not every organisation has an account.

create function directory.is_insider(network uuid) returns boolean
    language sql stable
    return network = any (base.coordinates())
        or exists (
            select from directory.affiliation
            where affiliation.network_id = is_insider.network
              and affiliation.organisation_id = any (base.organisations()));

create function directory.is_coordinated(organisation uuid) returns boolean
    language sql stable
    return exists (
        select from directory.affiliation
        where affiliation.organisation_id = is_coordinated.organisation
          and affiliation.network_id = any (base.coordinates()));
