-- Whoever shows where a service is has to know which sites protect people, not only those who publish them for other
-- directories: shelters belong to the services.

alter table hsds.shelter set schema services;

comment on table services.shelter is 'that there is a shelter is known; where it is, its site says to those who write for it';
