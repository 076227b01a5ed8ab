-- While very many services come in, what they are held against grows from nothing. Plans made when there was little of it
-- go through all of it again and again: whoever brings them has the tables looked at anew before.

grant maintain on directory.organisation, directory.affiliation, services.service, services.intake, services.site,
    services.offered_at, services.change, services.supply, hsds.remainder, hsds.alias to "${application}";
