-- The more files an organisation holds, the more strangers are alike: how much has to speak for two being one grows with them.

create index on joining.trait (holder_id);
