-- After so many months a network's organisations are asked whether what they published is still true.

alter table directory.network
    add confirm_months int not null default 24 check (confirm_months between 6 and 60);

grant update (confirm_months) on directory.network to "${application}";
