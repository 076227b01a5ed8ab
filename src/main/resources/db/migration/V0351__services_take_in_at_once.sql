-- Services that come from another directory come with where they are offered and when one can begin. These are written
-- before the services themselves, within one transaction, so that each service is counted and told to the search once.

alter table services.offered_at alter constraint offered_at_service_id_fkey deferrable initially immediate;
alter table services.intake alter constraint intake_service_id_fkey deferrable initially immediate;
